import type { Coverage, PlanView, SectionAvailability, SectionRows } from '@onsale/schemas';

/** A ticket category as the map needs it. */
export type MapCategory = {
  number: number;
  letter: string;
  priceMinor: number;
  currency: string;
  name: string;
};

/** `price` for buyers, `state` (one hue by fullness) for the office, `paint` for the price editor, `plan` for a venue without an event. */
export type SeatMapMode = 'price' | 'state' | 'paint' | 'plan';

/** In `paint`: move the plan, brush over sections or rows, or draw around sections and seats. */
export type PaintTool = 'move' | 'sections' | 'rows' | 'rectangle' | 'lasso';

/** What both twins show: the map and the list. */
export type PlacesProps = {
  plan: PlanView;
  /** Rows that have come so far, by section number. */
  rows: ReadonlyMap<number, SectionRows>;
  /** Asks for the rows of these sections; each section is asked for once until `plan` changes. */
  onNeedRows: (sections: number[]) => void;
  availability: ReadonlyMap<number, SectionAvailability>;
  categories: readonly MapCategory[];
  /** Seat ids that are chosen, or held by this reservation: drawn as yours. */
  selected: ReadonlySet<string>;
  /** How many are chosen in general-admission sections. */
  selectedAreas?: ReadonlyMap<number, number>;
  /** Seats of this person's earlier reservation: drawn as yours as well, but not to be toggled. */
  mine?: ReadonlySet<string>;
  /** Seats that somebody else was quicker to take. */
  lost?: ReadonlySet<string>;
  onToggleSeat?: (seatId: string) => void;
  /** A general-admission section was picked, or a seated one opened. */
  onPickSection?: (section: number) => void;
  /** Only these categories are offered; the others dim. All when absent or empty. */
  shownCategories?: ReadonlySet<number>;
  /** Only step-free places are offered. */
  stepFreeOnly?: boolean;
};

export type SeatMapProps = PlacesProps & {
  mode: SeatMapMode;
  /** Alternatives, in order: an amber capsule around each, numbered like the list beside the map. */
  offered?: readonly (readonly string[])[];
  /** The seat that was refused, and the seats that it would leave on their own. */
  refused?: ReadonlySet<string>;
  alone?: ReadonlySet<string>;
  /** `paint`: the draft's coverage, later ones over earlier ones. Instead of what `availability` says. */
  painted?: readonly { number: number; covers: readonly Coverage[] }[];
  paintTool?: PaintTool;
  /** `paint`: what was clicked or drawn around. `places: null` is the whole section. */
  onPaint?: (targets: Coverage[]) => void;
  /** Outlined, as chosen in the office. */
  selectedSections?: ReadonlySet<number>;
  dimSections?: ReadonlySet<number>;
  /** Flies there when it changes; null shows the whole plan. Undefined leaves the view alone. */
  focusSection?: number | null;
  /** The whole plan was asked for, by Escape or its button. */
  onShowWhole?: () => void;
  /** Marked from outside, such as by the pointer over the list. */
  markedSection?: number | null;
  onMarkSection?: (section: number | null) => void;
  /** "Letters on the plan": the category's letter on sections and seats. */
  letters?: boolean;
  /** Names the map: "Seats of Odalys Venn". */
  label?: string;
  className?: string;
  /** Only to look at: no keyboard, no pointer, no buttons (a thumbnail or a preview). */
  still?: boolean;
};

/**
 * Set as a property on the map's root element (`[data-onsale-map]`): where a seat is, in CSS pixels from the
 * root's top left corner; null when its rows have not come or it is outside the view. For tests and for scrolling.
 */
export type SeatMapElement = HTMLDivElement & {
  seatAt?: (seatId: string) => { x: number; y: number } | null;
};
