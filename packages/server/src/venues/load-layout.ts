import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { ProblemError } from '../problem-error.ts';
import { sqlOf } from '../transaction.ts';
import { KIND_COMPANION, KIND_STANDARD, KIND_WHEELCHAIR } from './seat-kind-bytes.ts';
import type { PlanLayout, Run, SectionLayout } from './plan-layout.ts';
import type { Point, SectionKind } from '@onsale/schemas';

const KIND_OF_LETTER: Record<string, number> = { s: KIND_STANDARD, w: KIND_WHEELCHAIR, c: KIND_COMPANION };

interface PackedSection {
  number: number;
  name: string;
  area: string;
  kind: SectionKind;
  capacity: number;
  label_at: Point;
  xs: number[] | null;
  ys: number[] | null;
  rows: number[] | null;
  row_labels: string[] | null;
  labels: string[] | null;
  /** The first letter of each place's kind. */
  kinds: string | null;
}

/** One row a section instead of one a seat: 80,000 seats arrive as a few JSON arrays. */
export async function loadLayout(em: EntityManager, planId: string): Promise<PlanLayout> {
  const db = sqlOf(em);
  const plan = await db
    .selectFrom('seating_plan')
    .select('focus')
    .where('id', '=', planId)
    .executeTakeFirst();
  if (!plan) throw new ProblemError({ reason: 'not_found' });
  const { rows } = await sql<PackedSection>`
    select s.number, s.name, s.area, s.kind, s.capacity, s.label_at, seats.*
    from section s
    left join lateral (
      select json_agg(x) as xs, json_agg(y) as ys, json_agg("row") as rows, json_agg(row_label) as row_labels,
        json_agg(label) as labels, string_agg(left(kind, 1), '') as kinds
      from (select * from seat where plan_id = s.plan_id and section = s.number order by place) as seat
    ) as seats on true
    where s.plan_id = ${planId}
    order by s.number`.execute(db);
  const focus = plan.focus as unknown as Point;
  return { planId, focus, sections: new Map(rows.map((row) => [row.number, unpack(row, focus)])) };
}

function unpack(packed: PackedSection, focus: Point): SectionLayout {
  const { number, name, area, kind, capacity, label_at: labelAt } = packed;
  const xs = Float64Array.from(packed.xs ?? []);
  const ys = Float64Array.from(packed.ys ?? []);
  const rows = packed.rows ?? [];
  const rowLabels = packed.row_labels ?? [];
  const labels = packed.labels ?? [];
  const runs: Run[] = [];
  const runOf = new Uint32Array(xs.length);
  rows.forEach((row, place) => {
    const current = runs.at(-1);
    if (current && current.row === row) current.length++;
    else runs.push({ row, first: place, length: 1 });
    runOf[place] = runs.length - 1;
  });
  return {
    number,
    name,
    area,
    kind,
    capacity,
    seatCount: xs.length,
    distance: Math.hypot(labelAt.x - focus.x, labelAt.y - focus.y),
    rowLabel: (place) => rowLabels[place] ?? '',
    seatLabel: (place) => labels[place] ?? '',
    kinds: Uint8Array.from(packed.kinds ?? '', (letter) => KIND_OF_LETTER[letter] ?? KIND_STANDARD),
    xs,
    ys,
    runs,
    runOf,
    rank: xs.map((x, place) => Math.hypot(x - focus.x, ys[place]! - focus.y)),
  };
}
