import type { EventAdminView } from '@onsale/schemas';
import { problemOf } from '@onsale/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { FieldErrors } from '../../../fields/field-errors.ts';
import { refusedFields } from '../../../fields/field-errors.ts';
import { office } from '../../../office.ts';
import { counted } from '../../../story/counts.ts';
import { clockNow } from '../../../time/clock-words.ts';
import { changedParts, draftOf, onTopOf } from './event-draft.ts';
import type { EventDraft } from './event-draft.ts';
import { readChange, withoutErrorsOf } from './read-change.ts';

/**
 * One event being edited: what is typed, what the server has, and how they come together.
 * A save sends only what changed; what is typed while it is on its way, or when it is refused, stays.
 */
export function useEventEditor(first: EventAdminView) {
  const queryClient = useQueryClient();
  const [stored, setStored] = useState(first);
  const [base, setBase] = useState(() => draftOf(first));
  const [draft, setDraft] = useState(base);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [savedAt, setSavedAt] = useState('');
  const update = useMutation(office.events.update.mutationOptions());
  const publishing = useMutation(office.events.publish.mutationOptions());
  const dirty = changedParts(base, draft).length > 0;

  // What was shown first may come from memory; a newer one replaces it while nothing is typed.
  useEffect(() => {
    if (dirty || first.version <= stored.version) return;
    setStored(first);
    setBase(draftOf(first));
    setDraft(draftOf(first));
  }, [first, dirty, stored.version]);

  function keep(event: EventAdminView, sent: EventDraft) {
    queryClient.setQueryData(office.events.get.queryKey({ eventId: event.id }), event);
    void queryClient.invalidateQueries({ queryKey: office.events.list.infiniteQueryKey() });
    const theirs = draftOf(event);
    setStored(event);
    setBase(theirs);
    setDraft((now) => onTopOf(theirs, sent, now));
    setSavedAt(clockNow());
  }

  /** @returns the event as saved, or null when something has to be put right first. */
  async function save(): Promise<EventAdminView | null> {
    const around = { currency: stored.currency, city: stored.venue.city, sections: stored.plan.sections };
    const { change, errors: wrong } = readChange(base, draft, around);
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return null;
    if (Object.keys(change).length === 0) {
      setDraft(base);
      return stored;
    }
    try {
      const saved = await update.mutateAsync({ eventId: stored.id, version: stored.version, change });
      keep(saved, draft);
      return saved;
    } catch (error) {
      setErrors(refusalAtField(error));
      return null;
    }
  }

  function change(parts: Partial<EventDraft>) {
    setDraft((now) => ({ ...now, ...parts }));
    const left = withoutErrorsOf(errors, Object.keys(parts) as (keyof EventDraft)[]);
    if (Object.keys(left).length === Object.keys(errors).length) return;
    setErrors(left);
    update.reset();
  }

  async function publish(): Promise<EventAdminView | null> {
    const saved = dirty ? await save() : stored;
    if (!saved) return null;
    try {
      const published = await publishing.mutateAsync({ eventId: saved.id, version: saved.version });
      keep(published, draft);
      return published;
    } catch {
      return null; // why stands in `refusal`
    }
  }

  /** Somebody else saved meanwhile: takes their version and lays what was typed here on top of it. */
  async function takeTheirs() {
    const theirs = await queryClient.fetchQuery(
      office.events.get.queryOptions({ eventId: stored.id }, { staleTime: 0 }),
    );
    const theirDraft = draftOf(theirs);
    setDraft(onTopOf(theirDraft, base, draft));
    setBase(theirDraft);
    setStored(theirs);
    update.reset();
    publishing.reset();
  }

  return {
    stored,
    draft,
    errors,
    dirty,
    savedAt,
    change,
    save,
    publish,
    takeTheirs,
    discard: () => {
      setDraft(base);
      setErrors({});
    },
    saving: update.isPending,
    publishing: publishing.isPending,
    /** Why the last save or publish was refused, if it is not said at a field. */
    refusal: update.error ?? publishing.error,
    meanwhile: [update.error, publishing.error].some(
      (error) => problemOf(error)?.reason === 'changed_meanwhile',
    ),
  };
}

export type EventEditor = ReturnType<typeof useEventEditor>;

/** Refusals that belong to one field are said there, in the words of a box office. */
function refusalAtField(error: unknown): FieldErrors {
  const problem = problemOf(error);
  if (problem?.reason === 'capacity_below_taken') {
    return {
      [`areaCapacities.${problem.section}`]: `${counted(problem.taken, 'place')} are held or sold here already. It cannot take fewer.`,
    };
  }
  if (problem?.reason === 'taken_places_affected') {
    const kept = problem.count === 1 ? 'that one is held or sold' : 'those are held or sold';
    return {
      categories: `${counted(problem.count, 'place')} in ${problem.what} would lose the price: ${kept} already. Give that section its category back, then save again.`,
    };
  }
  return refusedFields(error, 'change');
}
