import type { ReactNode } from 'react';
import { Icon } from '../marks/icon.tsx';
import type { IconName } from '../marks/icon.tsx';

export type TagTone = 'plain' | 'good' | 'bad' | 'warn' | 'lamp' | 'line' | 'solid';

/** One state, in one or two words. */
export function Tag({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: TagTone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span className={tone === 'plain' ? 'tag' : `tag ${tone}`}>
      {icon && <Icon name={icon} size={14} />}
      {children}
    </span>
  );
}
