const FOREIGN_ID = '7c1f4a52-9d0e-4a0b-8f3e-5b2f6f1f9a10';

/** A seating plan as real exports are: ids used twice, a hidden aisle, an empty row, names that say nothing, half sizes. */
export const DIRTY_PLAN = {
  name: 'Old Customs House',
  size: { width: 640.5, height: 400 },
  categories: [{ name: FOREIGN_ID, color: '#4a44c0' }],
  zones: [
    {
      name: 'Parterre',
      zone_id: 'parterre',
      position: { x: 40, y: 90 },
      wheelchair_lift: true,
      rows: [
        rowOf('A', 0, [20, 45, 70, 95, 120, 145], 'twice'),
        rowOf('B', 30, [20, 45, 70, 95, 190, 215], 'b'),
        rowOf('C', 60, [20, 45, 70, 95, 120, 145], 'c', 'Angle'),
        rowOf('D', 90, [], 'd'),
      ],
      areas: [
        {
          shape: 'rectangle',
          color: '#cccccc',
          position: { x: 0, y: -80 },
          rectangle: { width: 200.5, height: 40 },
          text: { text: 'Stage', position: { x: 100, y: 20 }, color: '#333333' },
        },
      ],
    },
  ],
};

function rowOf(name: string, y: number, columns: number[], guid: string, category = FOREIGN_ID) {
  return {
    row_number: name,
    row_number_position: 'start',
    position: { x: 0, y },
    seats: columns.map((x, index) => ({
      seat_number: String(index + 1),
      seat_guid: guid === 'twice' ? `A-${Math.floor(index / 2)}` : `${guid}-${index}`,
      position: { x, y: 0 },
      category,
    })),
  };
}
