import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import { sqlOf, type Tx } from './transaction.ts';

type Columns<T> = {
  [K in keyof T]: K extends symbol ? never : T[K] extends (...args: never[]) => unknown ? never : K;
}[keyof T];
type Nullable<T> = { [K in Columns<T>]: undefined extends T[K] ? K : never }[Columns<T>];

/** An entity's columns without its methods; those that may be null may be left out. */
export type RowOf<T> = Pick<T, Exclude<Columns<T>, Nullable<T>>> & Partial<Pick<T, Nullable<T>>>;

interface InsertShape {
  keys: string[];
  isJson: boolean[];
  text: string;
}

const shapes = new Map<string, InsertShape>();

/** Columns and types from the entity's metadata, once per entity. JSON travels as text: in an array pg would unfold it. */
function shapeOf(em: EntityManager, entityName: string): InsertShape {
  const known = shapes.get(entityName);
  if (known) return known;
  const meta = em.getMetadata().getByClassName(entityName as never);
  const props = meta.props.filter((prop) => prop.persist !== false);
  const columns = props.map((prop) => ({
    key: String(prop.name),
    name: `"${prop.fieldNames[0]}"`,
    type: prop.columnTypes[0]!,
  }));
  const arrays = columns.map(({ type }, index) => `$${index + 1}::${/^json/.test(type) ? 'text' : type}[]`);
  const values = columns.map(({ name, type }) => (/^json/.test(type) ? `t.${name}::jsonb` : `t.${name}`));
  const names = columns.map(({ name }) => name).join(', ');
  const shape = {
    keys: columns.map(({ key }) => key),
    isJson: columns.map(({ type }) => /^json/.test(type)),
    text: `insert into "${meta.tableName}" (${names}) select ${values.join(', ')} from unnest(${arrays.join(', ')}) as t(${names})`,
  };
  shapes.set(entityName, shape);
  return shape;
}

/** One `insert … select … from unnest(…)` for all rows: twice as fast as `em.insertMany`, on the same connection. */
export async function insertRows<T extends object>(
  tx: Tx,
  entity: new () => T,
  rows: readonly RowOf<T>[],
): Promise<void> {
  if (rows.length === 0) return;
  const shape = shapeOf(tx, entity.name);
  const parameters = shape.keys.map((key, column) =>
    rows.map((row) => {
      const value = (row as unknown as Record<string, unknown>)[key] ?? null;
      return shape.isJson[column] && value !== null ? JSON.stringify(value) : value;
    }),
  );
  await sqlOf(tx).executeQuery(CompiledQuery.raw(shape.text, parameters));
}
