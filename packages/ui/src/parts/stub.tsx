import type { ComponentPropsWithoutRef } from 'react';

/** A ticket's shape. `notch` is the ground behind it, seen through the half circles of `Tear`. */
export function Stub({
  className,
  notch,
  style,
  ...rest
}: ComponentPropsWithoutRef<'div'> & { notch?: string }) {
  const shade = notch ? ({ ...style, '--notch': notch } as React.CSSProperties) : style;
  return <div className={className ? `stub ${className}` : 'stub'} style={shade} {...rest} />;
}

/** Where a stub is torn off. */
export function Tear() {
  return <div className="tear" aria-hidden="true" />;
}
