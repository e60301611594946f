import { expect, it } from 'vitest';
import { freshSection, readSections } from './section-draft.ts';

const stalls = freshSection('1', 'seated', 'Stalls');

it('reads rows, aisles and curve as the server takes them', () => {
  expect(
    readSections([
      { ...stalls, aislesAfter: '6, 14', curve: '40', growPerRow: '-1' },
      { ...freshSection('2', 'general', 'Floor'), capacity: '450' },
    ]),
  ).toEqual({
    sections: [
      {
        kind: 'seated',
        name: 'Stalls',
        area: '',
        rows: 12,
        seatsPerRow: 20,
        rowLabels: 'letters',
        numberFrom: 'left',
        aislesAfter: [6, 14],
        curve: 0.4,
        growPerRow: -1,
        wheelchairPlaces: 0,
      },
      { kind: 'general', name: 'Floor', area: '', capacity: 450 },
    ],
  });
});

it('says what is wrong at the field of the section', () => {
  expect(readSections([stalls, { ...stalls, rows: 'many', aislesAfter: 'middle' }])).toEqual({
    errors: { '1.rows': 'A whole number', '1.aislesAfter': 'Seat numbers, such as 10, 20' },
  });
  expect(readSections([{ ...stalls, rows: '900', name: ' ' }])).toEqual({
    errors: { '0.name': 'This needs a name', '0.rows': 'At most 200' },
  });
  expect(readSections([{ ...stalls, seatsPerRow: '0' }])).toEqual({
    errors: { '0.seatsPerRow': 'At least 1' },
  });
});

it('does not ask a standing section for its rows', () => {
  expect(readSections([{ ...freshSection('1', 'general', 'Floor'), rows: '' }])).toHaveProperty('sections');
});
