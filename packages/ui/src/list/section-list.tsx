import type { PlacesProps } from '../map/map-props.ts';

export type SectionListProps = PlacesProps & {
  /** The section whose rows are shown; without it the list keeps its own. */
  openSection?: number | null;
  onOpenSection?: (section: number | null) => void;
  /** General admission: how many the buyer wants there. */
  onAreaQuantity?: (section: number, quantity: number) => void;
  /** Most places in one choice. */
  placesMax?: number;
  markedSection?: number | null;
  onMarkSection?: (section: number | null) => void;
  /** Cheapest first instead of the plan's order. */
  order?: 'plan' | 'price';
};

/** The same choice as on the map, as a list. */
export function SectionList({ plan }: SectionListProps) {
  return (
    <ul className="section-list">
      {plan.sections.map((section) => (
        <li key={section.number}>{section.name}</li>
      ))}
    </ul>
  );
}
