/** Where a page of a list by date ended: the moment and the id of its last row. Opaque to callers. */
export function cursorAfter(moment: Date, id: string): string {
  return Buffer.from(`${moment.toISOString()} ${id}`).toString('base64url');
}

/** Null for nothing and for what is not a cursor of ours: the list then starts from its beginning. */
export function parseCursor(cursor: string | null | undefined): { moment: Date; id: string } | null {
  if (!cursor) return null;
  const [iso, id] = Buffer.from(cursor, 'base64url').toString().split(' ');
  const moment = new Date(iso ?? '');
  if (!id || !/^[0-9a-f-]{36}$/.test(id) || Number.isNaN(moment.getTime())) return null;
  return { moment, id };
}
