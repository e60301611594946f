import { newId } from '@onsale/client';
import { CreateEventInput } from '@onsale/schemas';
import type { StaffMe, VenueListing } from '@onsale/schemas';
import { StateEmpty } from '@onsale/ui';
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { ChoiceField } from '../../../fields/field.tsx';
import { refusedFields } from '../../../fields/field-errors.ts';
import type { FieldErrors } from '../../../fields/field-errors.ts';
import { SearchChoiceField } from '../../../fields/search-choice-field.tsx';
import { currencies } from '../../../money/typed-price.ts';
import { office } from '../../../office.ts';
import { LeaveGuard } from '../../../shell/leave-guard.tsx';
import { Loaded } from '../../../shell/loaded.tsx';
import { PageHead } from '../../../shell/page-head.tsx';
import { ProblemNote } from '../../../shell/problem-note.tsx';
import { figure } from '../../../story/counts.ts';
import { EditorStep, STEP_WORDS } from './editor-steps.ts';
import { freshDraft } from './event-draft.ts';
import type { EventDraft } from './event-draft.ts';
import { readWhole, withoutErrorsOf } from './read-change.ts';
import { WhenFields } from './when-fields.tsx';
import '../../../shell/board.css';
import './editor.css';

export function NewEventPage() {
  const { data: me } = useSuspenseQuery(office.account.me.queryOptions());
  const venues = useQuery(office.venues.list.queryOptions());
  const crumb = (
    <Link to="/events" search={{}}>
      Events
    </Link>
  );
  if (me.organisations.length === 0) {
    return (
      <>
        <PageHead title="New event" crumb={crumb} />
        <div className="dm">
          <StateEmpty title="Events belong to an organisation">
            You are not in one. People who are can share their events with you; then you find them under
            Events.
          </StateEmpty>
        </div>
      </>
    );
  }
  return (
    <Loaded query={venues}>
      {(list) =>
        list.length === 0 ? (
          <>
            <PageHead title="New event" crumb={crumb} />
            <div className="dm">
              <StateEmpty
                title="An event needs a venue"
                actions={
                  <Link to="/venues/new" className="btn s">
                    Make a venue
                  </Link>
                }
              >
                There is none yet. Import a seating plan or let rows be drawn; then come back.
              </StateEmpty>
            </div>
          </>
        ) : (
          <FirstStep venues={list} organisations={me.organisations} />
        )
      }
    </Loaded>
  );
}

/** When and where. With its first save the event exists, as a draft, and the other steps open. */
function FirstStep({
  venues,
  organisations,
}: {
  venues: VenueListing[];
  organisations: StaffMe['organisations'];
}) {
  const { venue: wanted } = useSearch({ from: '/office/events/new' });
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  // One id for this event however often it is sent: a retry is the same event.
  const [eventId] = useState(newId);
  const [only] = venues.length === 1 && !wanted ? venues : [];
  const [venueId, setVenueId] = useState(venues.find(({ id }) => id === wanted)?.id ?? only?.id ?? null);
  const venue = venues.find(({ id }) => id === venueId);
  const [draft, setDraft] = useState(() => freshDraft(venue?.timeZone ?? 'Europe/Amsterdam'));
  const [currency, setCurrency] = useState('EUR');
  const [organisationId, setOrganisationId] = useState(organisations[0]!.id);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [touched, setTouched] = useState(false);
  const create = useMutation(
    office.events.create.mutationOptions({
      onSuccess: async (event) => {
        queryClient.setQueryData(office.events.get.queryKey({ eventId: event.id }), event);
        void queryClient.invalidateQueries({ queryKey: office.events.list.infiniteQueryKey() });
        setTouched(false);
      },
      onError: (error) => setErrors(refusedFields(error)),
    }),
  );

  function change(parts: Partial<EventDraft>) {
    setTouched(true);
    setDraft((now) => ({ ...now, ...parts }));
    keepErrors(withoutErrorsOf(errors, Object.keys(parts) as (keyof EventDraft)[]));
  }

  /** What was refused for a field's sake is no longer said once that field is put right. */
  function keepErrors(left: FieldErrors) {
    if (Object.keys(left).length === Object.keys(errors).length) return;
    setErrors(left);
    create.reset();
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    const { change, errors: wrong } = readWhole(draft, { currency, city: venue?.city ?? '', sections: [] });
    if (!venueId) wrong['venueId'] = 'Where does it take place?';
    setErrors(wrong);
    if (Object.keys(wrong).length > 0 || !venueId) return;
    const read = CreateEventInput.safeParse({ ...change, eventId, organisationId, venueId, currency });
    if (!read.success) return;
    const made = await create.mutateAsync(read.data).catch(() => null);
    if (made)
      await navigate({
        to: '/events/$eventId/edit',
        params: { eventId: made.id },
        search: { step: 'seats' },
        replace: true,
      });
  }

  return (
    <form className="editor" onSubmit={(event) => void submit(event)} noValidate>
      <LeaveGuard dirty={touched && !create.isSuccess} stays={`/events/${eventId}/edit`} />
      <PageHead
        title="New event"
        crumb={
          <Link to="/events" search={{}}>
            Events
          </Link>
        }
      >
        <button type="submit" className="btn s" disabled={create.isPending}>
          {create.isPending ? 'Saving…' : 'Save and go on'}
        </button>
      </PageHead>
      {/* On a phone it scrolls, and nothing in it takes the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ol className="tabs" aria-label="Steps" tabIndex={0}>
        {EditorStep.options.map((step, index) => (
          <li
            key={step}
            className={index === 0 ? 'on' : 'later'}
            aria-current={index === 0 ? 'step' : undefined}
          >
            {STEP_WORDS[step]}
          </li>
        ))}
      </ol>
      <div className="editor-notes">
        {Object.keys(errors).length === 0 && <ProblemNote error={create.error} />}
      </div>
      <div className="dm form">
        <WhenFields draft={draft} errors={errors} change={change} city={venue?.city ?? ''}>
          <SearchChoiceField
            label="Venue"
            placeholder="Choose a venue"
            value={venueId}
            options={venues.map(({ id, name, city, capacity }) => ({
              value: id,
              label: `${name}, ${city} · ${figure(capacity)} places`,
            }))}
            onChange={(chosen) => {
              setVenueId(chosen);
              setTouched(true);
              const { venueId: _chosen, ...left } = errors;
              keepErrors(left);
              const timeZone = venues.find(({ id }) => id === chosen)?.timeZone;
              if (timeZone) setDraft((now) => ({ ...now, timeZone }));
            }}
            error={errors['venueId']}
          />
          <SearchChoiceField
            label="Currency of the prices"
            value={currency}
            options={currencies().map((code) => ({ value: code, label: currencyWords(code) }))}
            onChange={setCurrency}
            error={errors['currency']}
            hint="Venue and currency cannot be changed later"
          />
          {organisations.length > 1 && (
            <ChoiceField
              wide
              label="Organisation"
              value={organisationId}
              options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={setOrganisationId}
            />
          )}
        </WhenFields>
      </div>
    </form>
  );
}

function currencyWords(code: string): string {
  return `${code}, ${new Intl.DisplayNames('en', { type: 'currency' }).of(code) ?? code}`;
}
