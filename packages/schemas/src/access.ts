import { z } from 'zod';
import { Email, Id, Instant } from './basics.ts';
import { AccessLevel } from './words.ts';

export const GrantAccessInput = z.object({ eventId: Id, email: Email, level: AccessLevel });
export type GrantAccessInput = z.infer<typeof GrantAccessInput>;

export const RevokeAccessInput = z.object({ eventId: Id, userId: Id });
export type RevokeAccessInput = z.infer<typeof RevokeAccessInput>;

export const AccessView = z.object({
  userId: Id,
  name: z.string(),
  email: z.string(),
  level: AccessLevel,
  /** Members of the organisation have theirs from there; it cannot be taken away here. */
  from: z.enum(['organisation', 'event']),
  since: Instant,
  isMe: z.boolean(),
});
export type AccessView = z.infer<typeof AccessView>;
