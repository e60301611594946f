import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import { arrayLiteral } from './array-literal.ts';
import { sqlOf, type Tx } from './transaction.ts';

type Columns<T> = {
  [K in keyof T]-?: K extends symbol ? never : T[K] extends (...args: never[]) => unknown ? never : K;
}[keyof T];
type Nullable<T> = { [K in Columns<T>]-?: undefined extends T[K] ? K : never }[Columns<T>];

/** An entity's columns without its methods; those that may be null may be left out. */
export type RowOf<T> = Pick<T, Exclude<Columns<T>, Nullable<T>>> & Partial<Pick<T, Nullable<T>>>;

interface Column {
  key: string;
  name: string;
  type: string;
  isJson: boolean;
}

interface Shape {
  table: string;
  columns: Column[];
}

const shapes = new Map<string, Shape>();

/** Columns and types from the entity's metadata, once per entity. */
function shapeOf(em: EntityManager, entityName: string): Shape {
  const known = shapes.get(entityName);
  if (known) return known;
  const meta = em.getMetadata().getByClassName(entityName as never);
  const columns = meta.props
    .filter((prop) => prop.persist !== false)
    .map((prop) => {
      const type = prop.columnTypes[0]!;
      return {
        key: String(prop.name),
        name: `"${prop.fieldNames[0]}"`,
        type,
        isJson: type.startsWith('json'),
      };
    });
  const shape = { table: `"${meta.tableName}"`, columns };
  shapes.set(entityName, shape);
  return shape;
}

/**
 * One `insert … select … from unnest(…)` for all rows: twice as fast as `em.insertMany`, on the same connection. A column
 * that has the same value in every row travels once.
 */
export async function insertRows<T extends object>(
  tx: Tx,
  entity: new () => T,
  rows: readonly RowOf<T>[],
): Promise<void> {
  if (rows.length === 0) return;
  const { table, columns } = shapeOf(tx, entity.name);
  const names: string[] = [];
  const values: string[] = [];
  const arrays: { name: string; type: string }[] = [];
  const parameters: unknown[] = [];
  for (const column of columns) {
    const cells = rows.map((row) => cellOf(row, column));
    const isUniform = rows.length === 1 || cells.every((cell) => cell === cells[0]);
    parameters.push(isUniform ? cells[0] : arrayLiteral(cells));
    names.push(column.name);
    const parameter = `$${parameters.length}::${isUniform || !column.isJson ? column.type : 'text'}`;
    if (isUniform) values.push(parameter);
    else {
      arrays.push({ name: column.name, type: `${parameter}[]` });
      values.push(column.isJson ? `t.${column.name}::${column.type}` : `t.${column.name}`);
    }
  }
  const from =
    arrays.length === 0
      ? ''
      : `from unnest(${arrays.map(({ type }) => type).join(', ')}) as t(${arrays.map(({ name }) => name).join(', ')})`;
  await sqlOf(tx).executeQuery(
    CompiledQuery.raw(
      `insert into ${table} (${names.join(', ')}) select ${values.join(', ')} ${from}`,
      parameters,
    ),
  );
}

/** JSON travels as text: in an array the driver would unfold it. */
function cellOf(row: object, { key, isJson }: Column): unknown {
  const value = (row as Record<string, unknown>)[key] ?? null;
  return isJson && value !== null ? JSON.stringify(value) : value;
}
