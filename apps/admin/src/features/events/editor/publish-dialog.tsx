import { Modal } from '@mantine/core';
import type { EventAdminView } from '@onsale/schemas';
import { CategoryChip, formatMoney, sentenceWhen } from '@onsale/ui';
import { ProblemNote } from '../../../shell/problem-note.tsx';
import { counted, listed } from '../../../story/counts.ts';
import { unpricedPlaces } from './coverage.ts';
import type { EventEditor } from './use-event-editor.ts';

/** Says what publishing does before it is done. Its facts are the stored ones: what is typed is saved first. */
export function PublishDialog({
  editor,
  opened,
  onClose,
}: {
  editor: EventEditor;
  opened: boolean;
  onClose: () => void;
}) {
  const { stored, publishing } = editor;
  const ready = stored.missing.length === 0;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={ready ? `Publish ${stored.name}` : 'Not ready to publish'}
      centered
    >
      <div className="col g4">
        {ready ? <WhatHappens event={stored} /> : <WhatIsMissing missing={stored.missing} />}
        {ready && <ProblemNote error={editor.refusal} />}
        <div className="row g2 wrapx">
          {ready && (
            <button
              type="button"
              className="btn s"
              disabled={publishing}
              onClick={() => void editor.publish().then((published) => published && onClose())}
            >
              {publishing ? 'Publishing…' : 'Publish'}
            </button>
          )}
          <button type="button" className="btn quiet s" data-autofocus onClick={onClose}>
            {ready ? 'Not yet' : 'Go on editing'}
          </button>
        </div>
      </div>
    </Modal>
  );
}

function WhatHappens({ event }: { event: EventAdminView }) {
  const unsold = unsoldSentence(event);
  return (
    <>
      <p>
        Buyers can find it at once. <b>{saleSentence(event)}</b>
      </p>
      <ul className="publish-prices" aria-label="Prices">
        {event.categories.map(({ number, letter, name, priceMinor, currency, capacity }) => (
          <li key={number}>
            <CategoryChip letter={letter} />
            <span>
              <b>{formatMoney(priceMinor, currency)}</b> {name}
            </span>
            <span className="t2">{counted(capacity, 'place')}</span>
          </li>
        ))}
      </ul>
      {unsold && <p>{unsold}</p>}
      <p className="t2">Prices and times can still be changed. It cannot be made a draft again.</p>
    </>
  );
}

function WhatIsMissing({ missing }: { missing: string[] }) {
  return (
    <ul>
      {missing.map((sentence) => (
        <li key={sentence}>{sentence}.</li>
      ))}
    </ul>
  );
}

function saleSentence({ sale, timeZone, venue }: EventAdminView): string {
  const later = sale.opensAt && new Date(sale.opensAt).getTime() > Date.now();
  if (!later) return 'It is on sale from that moment.';
  return `The sale opens ${sentenceWhen(sale.opensAt!, timeZone, venue.city)}.`;
}

function unsoldSentence({ categories, plan }: EventAdminView): string {
  const sections = new Map(plan.sections.map((section) => [section.number, section]));
  const unpriced = unpricedPlaces(categories, sections);
  const names = unpriced.flatMap(({ section, places }) =>
    places === null ? [sections.get(section)?.name ?? ''] : [],
  );
  const seats = unpriced.reduce((sum, { places }) => sum + (places?.length ?? 0), 0);
  const parts = [
    ...(names.length > 0 ? [listed(names)] : []),
    ...(seats > 0 ? [counted(seats, 'seat')] : []),
  ];
  if (parts.length === 0) return '';
  const one = names.length + seats === 1;
  return `${parts.join(', and ')} ${one ? 'has' : 'have'} no price and ${one ? 'stays' : 'stay'} unsold.`;
}
