import type { Point, SeatKind } from '@onsale/schemas';

/** The interchange document after reading: known fields only, with the positions still nested as they were. */
export interface RawPlan {
  size: { width: number; height: number } | null;
  categories: RawCategory[];
  zones: RawZone[];
}

export interface RawCategory {
  name: string;
  color: string | null;
}

export interface RawZone {
  /** As the person who made the plan would point at it: `Zone 2 "Balcony"`. */
  where: string;
  name: string | null;
  position: Point;
  rows: RawRow[];
  areas: RawArea[];
  /** Our own addition to the format: people that a zone without rows takes. */
  capacity: number | null;
}

export interface RawRow {
  where: string;
  label: string;
  position: Point;
  seats: RawSeat[];
}

export interface RawSeat {
  where: string;
  label: string;
  guid: string | null;
  position: Point;
  category: string | null;
  kind: SeatKind;
}

export interface RawArea {
  where: string;
  name: string | null;
  position: Point;
  /** Degrees, clockwise. */
  rotation: number;
  /** Around `position`, before rotation; empty for a text. */
  corners: Point[];
  text: { text: string; position: Point; size: number } | null;
  /** Our own addition to the format: people that the area takes. */
  capacity: number | null;
}
