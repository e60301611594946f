import type { ReactNode } from 'react';
import { Icon } from '../marks/icon.tsx';
import type { IconName } from '../marks/icon.tsx';

export type NoteTone = 'plain' | 'good' | 'bad' | 'warn' | 'lamp';

export type NoteProps = {
  tone?: NoteTone;
  icon?: IconName;
  /** `alert` for what just went wrong, `status` for what may wait for a pause. */
  role?: 'alert' | 'status';
  className?: string;
  children: ReactNode;
};

export function Note({ tone = 'plain', icon, role, className, children }: NoteProps) {
  const classes = ['note', tone === 'plain' ? '' : tone, className ?? ''].filter(Boolean).join(' ');
  return (
    <div className={classes} role={role}>
      {icon && <Icon name={icon} />}
      <div className="grow">{children}</div>
    </div>
  );
}
