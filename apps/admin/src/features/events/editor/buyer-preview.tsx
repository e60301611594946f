import { Poster, eventTypeWord, formatMoneyRange, sentenceWhen } from '@onsale/ui';
import { readPrice } from '../../../money/typed-price.ts';
import { instantAtVenue } from '../../../time/venue-time.ts';
import type { EventEditor } from './use-event-editor.ts';

/** The event's page as a buyer will see it, with what is typed right now. */
export function BuyerPreview({ editor }: { editor: EventEditor }) {
  const { draft, stored } = editor;
  const { venue, currency } = stored;
  const start = instantAtVenue({ date: draft.date, time: draft.time }, draft.timeZone);
  const prices = draft.categories.flatMap(({ price }) => readPrice(price, currency) ?? []);
  const picture = draft.picture === 'kept' ? stored.pictureUrl : (draft.picture?.dataUrl ?? null);
  const paragraphs = draft.description
    .trim()
    .split(/\n\s*\n/)
    .filter(Boolean);
  return (
    <section className="preview" aria-label="As a buyer sees it">
      <h2 className="cap">As a buyer sees it</h2>
      <article className="card">
        <div className="poster-wide">
          <Poster id={stored.id} title={draft.name} type={draft.type} pictureUrl={picture} wide />
        </div>
        <div className="pad col g3">
          <span className="cap">{eventTypeWord(draft.type)}</span>
          <h3 className="d-m">{draft.name || 'Without a name'}</h3>
          {draft.tagline && <p className="t2">{draft.tagline}</p>}
          <p>
            {'iso' in start ? sentenceWhen(start.iso, draft.timeZone, venue.city) : 'No day and time yet'}
            <br />
            <span className="t2">
              {venue.name}, {venue.city}
            </span>
          </p>
          {prices.length > 0 && (
            <p>
              <b>{formatMoneyRange(Math.min(...prices), Math.max(...prices), currency)}</b>{' '}
              <span className="small t2">all fees in</span>
            </p>
          )}
          {paragraphs.map((paragraph, index) => (
            <p key={index} className="told">
              {paragraph}
            </p>
          ))}
          {paragraphs.length === 0 && <p className="t3">Nothing is written about it yet.</p>}
        </div>
      </article>
    </section>
  );
}
