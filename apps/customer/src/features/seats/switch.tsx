import { useId } from 'react';

export function Switch({
  on,
  onChange,
  children,
}: {
  on: boolean;
  onChange: (on: boolean) => void;
  children: string;
}) {
  const id = useId();
  return (
    <span className="row between switchrow">
      <span className="small" id={id}>
        {children}
      </span>
      <button
        type="button"
        role="switch"
        aria-checked={on}
        aria-labelledby={id}
        className={on ? 'switch on' : 'switch'}
        onClick={() => onChange(!on)}
      />
    </span>
  );
}
