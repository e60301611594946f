import { ROWS_REQUEST_SECTIONS_MAX } from '@onsale/schemas';
import type { SectionRows } from '@onsale/schemas';
import { useCallback, useEffect, useRef, useState } from 'react';
import { shopClient } from '../../shop.ts';

const RETRY_AFTER_MS = 3_000;

/** The rows of a plan's sections, fetched once each when the map or the list comes to need them. */
export function useSectionRows(eventId: string) {
  const [rows, setRows] = useState<ReadonlyMap<number, SectionRows>>(new Map());
  const asked = useRef(new Set<number>());
  const isGone = useRef(false);

  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  const needRows = useCallback(
    (sections: number[]) => {
      async function load(wanted: number[]): Promise<void> {
        try {
          const found = await shopClient.events.rows.query({ eventId, sections: wanted });
          if (isGone.current) return;
          setRows(
            (before) => new Map([...before, ...found.map((section) => [section.section, section] as const)]),
          );
        } catch {
          // The sections stay drawn as shapes meanwhile, so waiting is enough of an answer.
          setTimeout(() => !isGone.current && void load(wanted), RETRY_AFTER_MS);
        }
      }

      const fresh = sections.filter((section) => !asked.current.has(section));
      for (const section of fresh) asked.current.add(section);
      for (let from = 0; from < fresh.length; from += ROWS_REQUEST_SECTIONS_MAX)
        void load(fresh.slice(from, from + ROWS_REQUEST_SECTIONS_MAX));
    },
    [eventId],
  );

  return { rows, needRows };
}
