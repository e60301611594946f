import type { SectionAvailability } from '@onsale/schemas';
import type { MapCategory, PlacesProps, SeatMapProps } from './map-props.ts';
import { paintedBytes } from './place-bytes.ts';
import { geometryOf } from './scene.ts';
import type { Scene, SceneSection } from './scene.ts';
import { sectionLook } from './section-look.ts';
import type { SectionLook } from './section-look.ts';

/** The looks of a plan's sections under the props of the moment; each worked out once. */
export type Looks = {
  categoryOf: ReadonlyMap<number, MapCategory>;
  /** Null: every category passes. */
  shown: ReadonlySet<number> | null;
  painted: ReadonlyMap<number, Uint8Array> | null;
  of: (section: SceneSection) => SectionLook;
  /** Equal when the seats of the section would be drawn the same: pictures of them are kept by it. */
  token: (section: SceneSection) => string;
};

const tokens = new WeakMap<SectionAvailability, number>();
let lastToken = 0;

/** What the looks depend on: the map's props, or as much of them as the list has. */
export type LooksInput = Omit<PlacesProps, 'selected' | 'onNeedRows' | 'plan'> &
  Pick<SeatMapProps, 'mode' | 'painted' | 'letters' | 'dimSections'>;

export function looksOf(scene: Scene, props: LooksInput): Looks {
  const categoryOf = new Map(props.categories.map((category) => [category.number, category]));
  const shown = props.shownCategories && props.shownCategories.size > 0 ? props.shownCategories : null;
  const painted = props.mode === 'paint' ? paintedBytes(props.painted ?? [], scene.sections) : null;
  const kept = new Map<number, SectionLook>();
  const common = [
    props.mode,
    shown ? [...shown].sort().join(',') : '',
    props.stepFreeOnly ? 'step-free' : '',
    props.letters ? 'letters' : '',
    props.categories.map((category) => `${category.number}${category.letter}`).join(','),
  ].join('|');

  function of(section: SceneSection): SectionLook {
    const known = kept.get(section.number);
    if (known) return known;
    const look = sectionLook(props.availability.get(section.number), section.capacity, {
      mode: props.mode,
      categories: categoryOf,
      shownCategories: props.shownCategories,
      painted: painted?.get(section.number),
      stepFreePlaces: props.stepFreeOnly ? stepFreePlaces(props, section) : undefined,
    });
    kept.set(section.number, look);
    return look;
  }

  function token(section: SceneSection): string {
    const draft = painted?.get(section.number);
    return `${common}|${draft ? checksum(draft) : ''}|${tokenOf(props.availability.get(section.number))}|${props.dimSections?.has(section.number) ?? ''}`;
  }

  return { categoryOf, shown, painted, of, token };
}

/** Undefined while the rows that would tell have not come. */
function stepFreePlaces(props: LooksInput, section: SceneSection): number[] | undefined {
  if (section.kind === 'general') return undefined;
  const geometry = geometryOf(props.rows, section.number);
  if (!geometry) return undefined;
  return [...geometry.places].filter((_, seat) => geometry.kinds[seat] !== 'standard');
}

function tokenOf(availability: SectionAvailability | undefined): number {
  if (!availability) return 0;
  const known = tokens.get(availability);
  if (known) return known;
  tokens.set(availability, ++lastToken);
  return lastToken;
}

/** FNV-1a. */
function checksum(bytes: Uint8Array): number {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum >>> 0;
}
