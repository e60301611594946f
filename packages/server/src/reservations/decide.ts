import type { BatchState } from './batch-state.ts';
import type { Command, Outcome } from './command.ts';
import { decideBlock, decideUnblock } from './decide-block.ts';
import { decideConfirm } from './decide-confirm.ts';
import { decideExchange } from './decide-exchange.ts';
import { decideExtend } from './decide-extend.ts';
import { decideGiveBack } from './decide-give-back.ts';
import { decideHold } from './decide-hold.ts';
import { decideRelease } from './decide-release.ts';

/** Decides one command against the locked state, and notes in the ledger what it means. No I/O, no clock of its own. */
export function decide(state: BatchState, command: Command): Outcome {
  const outcome = decideAlone(state, command);
  if ('alongside' in command) command.alongside(state.ledger, outcome);
  return outcome;
}

function decideAlone(state: BatchState, command: Command): Outcome {
  switch (command.kind) {
    case 'hold':
      return decideHold(state, command);
    case 'release':
      return decideRelease(state, command);
    case 'extend':
      return decideExtend(state, command);
    case 'confirm':
      return decideConfirm(state, command);
    case 'give_back':
      return decideGiveBack(state, command);
    case 'exchange':
      return decideExchange(state, command);
    case 'block':
      return decideBlock(state, command);
    case 'unblock':
      return decideUnblock(state, command);
    case 'tidy':
      return { kind: 'ready' };
  }
}
