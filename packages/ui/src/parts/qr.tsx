import { useMemo } from 'react';
import { encode } from 'uqr';

/** A code for the door's camera: black on white in any scheme, with the margin of four modules that scanners need. */
export function Qr({ text, label, size }: { text: string; label: string; size?: number }) {
  const { path, side } = useMemo(() => {
    const code = encode(text, { ecc: 'M', border: 4 });
    let path = '';
    code.data.forEach((line, y) => line.forEach((isDark, x) => (path += isDark ? `M${x} ${y}h1v1h-1z` : '')));
    return { path, side: code.size };
  }, [text]);
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${side} ${side}`}
      width={size ?? '100%'}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
