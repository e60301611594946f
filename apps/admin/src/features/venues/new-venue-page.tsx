import { useDebouncedValue } from '@mantine/hooks';
import { newId } from '@onsale/client';
import { VenueDetails } from '@onsale/schemas';
import type { PlanOutcome, SectionRows, VenueListing } from '@onsale/schemas';
import { Seg, StateEmpty } from '@onsale/ui';
import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  useSuspenseQuery,
} from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { FormEvent } from 'react';
import { errorsOf, refusedFields } from '../../fields/field-errors.ts';
import type { FieldErrors } from '../../fields/field-errors.ts';
import { client, office } from '../../office.ts';
import { LeaveGuard } from '../../shell/leave-guard.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHead } from '../../shell/page-head.tsx';
import { ProblemNote } from '../../shell/problem-note.tsx';
import { counted } from '../../story/counts.ts';
import { GeneratePlan } from './generate-plan.tsx';
import { ImportPlan } from './import-plan.tsx';
import type { PlanFile } from './import-plan.tsx';
import { ImportReportView } from './import-report.tsx';
import { PlanPreview } from './plan-preview.tsx';
import { freshSection, readSections } from './section-draft.ts';
import { detailsForLooking, freshDetails } from './venue-details.ts';
import { VenueDetailsFields } from './venue-details-fields.tsx';
import '../../shell/board.css';
import './venues.css';

const WAYS = [
  { value: 'import', label: 'Import a plan' },
  { value: 'generate', label: 'Generate rows' },
] as const;
const PAUSE_MS = 400;

export function NewVenuePage() {
  const { data: me } = useSuspenseQuery(office.account.me.queryOptions());
  const venues = useQuery(office.venues.list.queryOptions());
  const organisation = me.organisations[0];
  if (organisation)
    return (
      <Loaded query={venues}>{(list) => <NewVenue organisationId={organisation.id} venues={list} />}</Loaded>
    );
  return (
    <>
      <PageHead title="New venue" crumb={<Link to="/venues">Venues and plans</Link>} />
      <div className="dm">
        <StateEmpty title="Venues are made by organisations">
          You are not in one. People who are can make the venue for you.
        </StateEmpty>
      </div>
    </>
  );
}

function NewVenue({ organisationId, venues }: { organisationId: string; venues: VenueListing[] }) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  // One id for this venue however often it is sent: a retry is the same venue.
  const [venueId] = useState(newId);
  const [way, setWay] = useState<'import' | 'generate'>('import');
  const [details, setDetails] = useState(() => freshDetails(venues));
  const [file, setFile] = useState<PlanFile | null>(null);
  const [sections, setSections] = useState(() => [freshSection('first', 'seated', 'Stalls')]);
  const [errors, setErrors] = useState<FieldErrors>({});
  const read = useMemo(() => readSections(sections), [sections]);
  const [settled] = useDebouncedValue('sections' in read ? read.sections : null, PAUSE_MS);

  const looked = useMutation(office.venues.import.mutationOptions());
  const drawn = useQuery({
    queryKey: ['plan drawn', settled],
    queryFn: ({ signal }) =>
      client.venues.generate.mutate(
        { organisationId, venueId, venue: detailsForLooking(details), sections: settled ?? [], dryRun: true },
        { signal },
      ),
    enabled: way === 'generate' && settled !== null,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  const outcome: PlanOutcome | undefined = way === 'import' ? looked.data : drawn.data;

  const added = {
    onSuccess: ({ venue }: PlanOutcome) =>
      void queryClient.setQueryData(office.venues.get.queryKey({ venueId: venue.id }), venue),
  };
  const imported = useMutation(office.venues.import.mutationOptions(added));
  const generated = useMutation(office.venues.generate.mutationOptions(added));
  const adding = imported.isPending || generated.isPending;
  const refusal = way === 'import' ? imported.error : generated.error;
  const touched = file !== null || details.name !== '' || sections.length > 1;
  const done = imported.isSuccess || generated.isSuccess;

  function look(chosen: PlanFile) {
    setFile(chosen);
    imported.reset();
    const named = (chosen.plan as { name?: unknown } | null)?.name;
    const draft =
      details.name.trim() === '' && typeof named === 'string'
        ? { ...details, name: named.slice(0, 160) }
        : details;
    setDetails(draft);
    looked.mutate({
      organisationId,
      venueId,
      venue: detailsForLooking(draft),
      plan: chosen.plan,
      dryRun: true,
    });
  }

  async function add(event: FormEvent) {
    event.preventDefault();
    const venue = VenueDetails.safeParse(details);
    setErrors(venue.success ? {} : errorsOf(venue.error));
    if (!venue.success) return;
    const common = { organisationId, venueId, venue: venue.data, dryRun: false };
    try {
      if (way === 'import') {
        if (!file) return;
        await imported.mutateAsync({ ...common, plan: file.plan });
      } else {
        if (!('sections' in read)) return;
        await generated.mutateAsync({ ...common, sections: read.sections });
      }
    } catch (error) {
      setErrors(refusedFields(error, 'venue'));
      return;
    }
    // Also where nobody looks at it now: the next page may be a new event here.
    await queryClient.invalidateQueries({ queryKey: office.venues.list.queryKey(), refetchType: 'all' });
    await navigate({ to: '/venues/$venueId', params: { venueId } });
  }

  const ready = way === 'import' ? file !== null && looked.isSuccess : 'sections' in read && Boolean(outcome);
  return (
    <form className="new-venue" onSubmit={(event) => void add(event)} noValidate>
      <LeaveGuard dirty={touched && !done} stays={`/venues/${venueId}`} />
      <PageHead title="New venue" crumb={<Link to="/venues">Venues and plans</Link>}>
        {outcome && (
          <span className="small t2 only-l" role="status">
            {counted(outcome.venue.capacity, 'place')} in {counted(outcome.venue.sectionCount, 'section')}
          </span>
        )}
        <button type="submit" className="btn s" disabled={!ready || adding}>
          {adding ? 'Adding…' : 'Add this venue'}
        </button>
      </PageHead>
      <div className="work">
        <div className="board">{outcome ? <Preview outcome={outcome} /> : <NoPlanYet way={way} />}</div>
        <aside className="insp" aria-label="New venue">
          <div className="blk">
            <Seg label="How the plan is made" value={way} options={WAYS} onChange={setWay} />
          </div>
          {refusal && Object.keys(errors).length === 0 && (
            <div className="blk">
              <ProblemNote error={refusal} />
            </div>
          )}
          <VenueDetailsFields
            draft={details}
            errors={errors}
            change={(parts) => {
              setDetails({ ...details, ...parts });
              if (!Object.keys(parts).some((field) => field in errors)) return;
              setErrors(Object.fromEntries(Object.entries(errors).filter(([field]) => !(field in parts))));
              imported.reset();
              generated.reset();
            }}
          />
          {way === 'import' ? (
            <>
              <ImportPlan file={file} looking={looked.isPending} error={looked.error} onFile={look} />
              {looked.data && (
                <div className="blk">
                  <ImportReportView report={looked.data.report} />
                </div>
              )}
            </>
          ) : (
            <GeneratePlan
              sections={sections}
              errors={'errors' in read ? read.errors : {}}
              error={drawn.error}
              onChange={setSections}
            />
          )}
        </aside>
      </div>
    </form>
  );
}

function Preview({ outcome }: { outcome: PlanOutcome }) {
  const rows = useMemo(
    () => new Map<number, SectionRows>((outcome.rows ?? []).map((each) => [each.section, each])),
    [outcome.rows],
  );
  return (
    <PlanPreview plan={outcome.venue.plan} rows={rows} onNeedRows={ALL_THERE} label="Plan of the new venue" />
  );
}

/** A dry run sends every row along. */
const ALL_THERE = () => {};

function NoPlanYet({ way }: { way: 'import' | 'generate' }) {
  return (
    <div className="no-plan t2">
      {way === 'import'
        ? 'The plan appears here once a file is chosen.'
        : 'The plan appears here once the sections can be read.'}
    </div>
  );
}
