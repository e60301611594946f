import { Note } from '@onsale/ui';

export function FormNote({ children }: { children: string | null }) {
  if (!children) return null;
  return (
    <Note tone="bad" icon="alert" role="alert">
      {children}
    </Note>
  );
}
