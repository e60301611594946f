import { Modal } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';

/**
 * Nobody loses what they typed by a click beside it.
 * @param stays the address at which one is still with what was typed, such as the editor's own in another step
 */
export function LeaveGuard({ dirty, stays }: { dirty: boolean; stays: string }) {
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
            Stay here
          </button>
          <button type="button" className="btn danger s" onClick={() => blocker.proceed?.()}>
            Leave without them
          </button>
        </div>
      </div>
    </Modal>
  );
}
