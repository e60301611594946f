import type { Problem } from '@onsale/schemas';
import type { Outcome } from './command.ts';
import type { ReservationRecord } from './reservation.ts';

export function refused(problem: Problem, reservation: ReservationRecord | null = null): Outcome {
  return { kind: 'refused', problem, reservation };
}
