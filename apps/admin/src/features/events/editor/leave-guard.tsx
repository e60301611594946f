import { Modal } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';

/** Nobody loses what they typed by a click beside it. Going from step to step is not leaving. */
export function LeaveGuard({ dirty, eventId }: { dirty: boolean; eventId: string | null }) {
  const stays = eventId ? `/events/${eventId}/edit` : '/events/new';
  const blocker = useBlocker({
    shouldBlockFn: ({ next }) => dirty && next.pathname !== stays,
    enableBeforeUnload: () => dirty,
    withResolver: true,
  });
  const blocked = blocker.status === 'blocked';
  return (
    <Modal opened={blocked} onClose={() => blocker.reset?.()} title="Your changes are not saved" centered>
      <div className="col g4">
        <p className="t2">If you leave now, what you typed since the last save is gone.</p>
        <div className="row g2 wrapx">
          <button type="button" className="btn s" data-autofocus onClick={() => blocker.reset?.()}>
            Stay and save
          </button>
          <button type="button" className="btn danger s" onClick={() => blocker.proceed?.()}>
            Leave without them
          </button>
        </div>
      </div>
    </Modal>
  );
}
