// The one door into the package: both apps import from here and from `@onsale/ui/onsale.css`.
export { OnsaleProvider } from './onsale-provider.tsx';
export { Brand } from './marks/brand.tsx';
export { Icon } from './marks/icon.tsx';
export type { IconName } from './marks/icon.tsx';
export { SeatGlyph } from './marks/seat-glyph.tsx';
export type { SeatGlyphKind } from './marks/seat-glyph.tsx';
export { Poster } from './posters/poster.tsx';
export type { PosterProps } from './posters/poster.tsx';
export { posterSvg } from './posters/poster-markup.ts';

export { cardRefusalWords } from './words/card-refusal.ts';
export { countdown } from './words/countdown.ts';
export { eventTypeWord } from './words/event-type.ts';
export { formatMoney, formatMoneyRange, minorDigits } from './words/money.ts';
export { placeNames } from './words/place-names.ts';
export { platesOf, seatRuns } from './words/plates.ts';
export type { PlateWords } from './words/plates.ts';
export { problemWords } from './words/problem-words.ts';
export type { ProblemContext, ProblemText } from './words/problem-words.ts';
export { isFew, meterLevel, remainingWords } from './words/remaining.ts';
export type { MeterLevel } from './words/remaining.ts';
export { ownTimeZone, sentenceWhen, whenAtVenue } from './words/when.ts';
export type { WhenAtVenue } from './words/when.ts';

export { Bar3 } from './parts/bar3.tsx';
export { CategoryChip } from './parts/category-chip.tsx';
export { Chip } from './parts/chip.tsx';
export { HoldTimer } from './parts/hold-timer.tsx';
export type { HoldTimerProps } from './parts/hold-timer.tsx';
export { Meter } from './parts/meter.tsx';
export { Note } from './parts/note.tsx';
export type { NoteTone } from './parts/note.tsx';
export { Plate } from './parts/plate.tsx';
export type { PlateProps, PlateTone } from './parts/plate.tsx';
export { Qr } from './parts/qr.tsx';
export { Seg } from './parts/seg.tsx';
export { StateEmpty, StateError, StateLoading, StateOffline } from './parts/states.tsx';
export type { LoadingShape } from './parts/states.tsx';
export { Stepper } from './parts/stepper.tsx';
export { Stub, Tear } from './parts/stub.tsx';
export { Tag } from './parts/tag.tsx';
export type { TagTone } from './parts/tag.tsx';

export { SeatMap } from './map/seat-map.tsx';
export type {
  MapCategory,
  PaintTool,
  PlacesProps,
  SeatMapElement,
  SeatMapMode,
  SeatMapProps,
} from './map/map-props.ts';
export { RowList } from './list/row-list.tsx';
export type { RowListProps } from './list/row-list.tsx';
export { SectionList } from './list/section-list.tsx';
export type { SectionListProps } from './list/section-list.tsx';
