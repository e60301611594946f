import { GeneratePlanInput } from '@onsale/schemas';
import type { FieldErrors } from '../../fields/field-errors.ts';

/** One section of a plan to be drawn, as typed. */
export type SectionDraft = {
  /** Tells the cards apart while their names change. */
  key: string;
  kind: 'seated' | 'general';
  name: string;
  area: string;
  rows: string;
  seatsPerRow: string;
  rowLabels: 'letters' | 'numbers';
  numberFrom: 'left' | 'right';
  aislesAfter: string;
  /** In percent. */
  curve: string;
  growPerRow: string;
  wheelchairPlaces: string;
  capacity: string;
};

export type PlanSections = GeneratePlanInput['sections'];

export function freshSection(key: string, kind: SectionDraft['kind'], name: string): SectionDraft {
  return {
    key,
    kind,
    name,
    area: '',
    rows: '12',
    seatsPerRow: '20',
    rowLabels: 'letters',
    numberFrom: 'left',
    aislesAfter: '',
    curve: '0',
    growPerRow: '0',
    wheelchairPlaces: '0',
    capacity: '300',
  };
}

/** The sections as the server takes them; what is wrong is named `0.rows`, by place in the list and field. */
export function readSections(drafts: SectionDraft[]): { sections: PlanSections } | { errors: FieldErrors } {
  const errors: FieldErrors = {};
  const typed = drafts.map((draft, index) => {
    const count = (
      field: 'rows' | 'seatsPerRow' | 'growPerRow' | 'wheelchairPlaces' | 'capacity' | 'curve',
    ) => {
      const value = draft[field].trim();
      if (!/^-?\d{1,7}$/.test(value)) errors[`${index}.${field}`] = 'A whole number';
      return Number(value);
    };
    const common = { name: draft.name, area: draft.area };
    if (draft.kind === 'general') return { kind: 'general', ...common, capacity: count('capacity') };
    const aisles = draft.aislesAfter.split(/[\s,;]+/).filter(Boolean);
    if (aisles.some((aisle) => !/^\d{1,3}$/.test(aisle)))
      errors[`${index}.aislesAfter`] = 'Seat numbers, such as 10, 20';
    return {
      kind: 'seated',
      ...common,
      rows: count('rows'),
      seatsPerRow: count('seatsPerRow'),
      rowLabels: draft.rowLabels,
      numberFrom: draft.numberFrom,
      aislesAfter: aisles.map(Number),
      curve: count('curve') / 100,
      growPerRow: count('growPerRow'),
      wheelchairPlaces: count('wheelchairPlaces'),
    };
  });
  if (Object.keys(errors).length > 0) return { errors };
  const read = GeneratePlanInput.shape.sections.safeParse(typed);
  if (read.success) return { sections: read.data };
  for (const { path, message } of read.error.issues)
    errors[path.join('.').replace(/\.\d+$/, '')] ??= boundWords(message);
  return { errors };
}

/** zod says "Too big: expected number to be <=200"; people are told the bound. */
function boundWords(message: string): string {
  const [, sign, bound] = /([<>]=?)\s*(-?\d+)/.exec(message) ?? [];
  if (!bound) return message.startsWith('Too small') ? 'This needs a name' : message;
  return sign?.startsWith('<')
    ? `At most ${bound}`
    : Number(bound) === 1 && /string|character/.test(message)
      ? 'This needs a name'
      : `At least ${bound}`;
}
