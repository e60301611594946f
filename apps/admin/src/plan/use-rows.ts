import { ROWS_REQUEST_SECTIONS_MAX } from '@onsale/schemas';
import type { SectionRows } from '@onsale/schemas';
import { useCallback, useEffect, useRef, useState } from 'react';

const NONE: ReadonlyMap<number, SectionRows> = new Map();

/**
 * The rows of a plan's sections, fetched when the map comes near enough to need them, and kept.
 * @param planId what the rows belong to: another plan starts anew
 * @param fetchRows asks the server for at most ROWS_REQUEST_SECTIONS_MAX sections
 */
export function useRows(planId: string, fetchRows: (sections: number[]) => Promise<SectionRows[]>) {
  const [rows, setRows] = useState(NONE);
  const asked = useRef(new Set<number>());
  const fetching = useRef(fetchRows);
  useEffect(() => {
    fetching.current = fetchRows;
  });

  useEffect(() => {
    asked.current = new Set();
    setRows(NONE);
  }, [planId]);

  const need = useCallback(async (sections: number[]) => {
    const mine = asked.current;
    const missing = sections.filter((section) => !mine.has(section));
    for (const section of missing) mine.add(section);
    for (let at = 0; at < missing.length; at += ROWS_REQUEST_SECTIONS_MAX) {
      const chunk = missing.slice(at, at + ROWS_REQUEST_SECTIONS_MAX);
      try {
        const arrived = await fetching.current(chunk);
        if (mine !== asked.current) return;
        setRows((before) => new Map([...before, ...arrived.map((each) => [each.section, each] as const)]));
      } catch {
        // The section's shape stays; zooming there again asks again.
        for (const section of chunk) mine.delete(section);
      }
    }
  }, []);

  return { rows, need: useCallback((sections: number[]) => void need(sections), [need]) };
}
