import type { ButtonHTMLAttributes, ReactNode } from 'react';

/** A button that says what it is doing and keeps its width meanwhile. A second press does nothing. */
export function BusyButton({
  busy,
  busyWords,
  children,
  onClick,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { busy: boolean; busyWords: string; children: ReactNode }) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={busy || rest.disabled || undefined}
      onClick={busy ? swallow : onClick}
    >
      <span className="busy-words" aria-live="polite">
        <span data-shown={!busy} aria-hidden={busy}>
          {children}
        </span>
        <span data-shown={busy} aria-hidden={!busy}>
          {busyWords}
        </span>
      </span>
    </button>
  );
}

function swallow(event: { preventDefault(): void }): void {
  event.preventDefault();
}
