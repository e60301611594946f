import { z } from 'zod';
import { Day, Email, Id } from './basics.ts';
import { NAME_LENGTH_MAX, PASSWORD_LENGTH_MAX, PASSWORD_LENGTH_MIN } from './limits.ts';
import { AccountKind } from './words.ts';

export const Password = z
  .string()
  .min(PASSWORD_LENGTH_MIN, `At least ${PASSWORD_LENGTH_MIN} characters`)
  .max(PASSWORD_LENGTH_MAX, `At most ${PASSWORD_LENGTH_MAX} characters`);

const profile = {
  kind: AccountKind,
  name: z.string().trim().min(1, 'How shall we call you?').max(NAME_LENGTH_MAX),
  phone: z.string().trim().max(40).nullable(),
  bornOn: Day.nullable(),
};

export const SignUpInput = z.object({
  ...profile,
  kind: profile.kind.default('personal'),
  phone: profile.phone.default(null),
  bornOn: profile.bornOn.default(null),
  email: Email,
  password: Password,
});
export type SignUpInput = z.input<typeof SignUpInput>;

/** In the office a new account may found its organisation at once. */
export const StaffSignUpInput = SignUpInput.extend({
  organisation: z.string().trim().max(NAME_LENGTH_MAX).default(''),
});
export type StaffSignUpInput = z.input<typeof StaffSignUpInput>;

export const SignInInput = z.object({
  email: Email,
  password: z.string().min(1, 'Type your password').max(PASSWORD_LENGTH_MAX),
});
export type SignInInput = z.infer<typeof SignInInput>;

export const UpdateAccountInput = z.object(profile).partial();
export type UpdateAccountInput = z.infer<typeof UpdateAccountInput>;

export const ChangePasswordInput = z.object({
  currentPassword: z.string().min(1).max(PASSWORD_LENGTH_MAX),
  newPassword: Password,
});
export type ChangePasswordInput = z.infer<typeof ChangePasswordInput>;

export const AccountView = z.object({
  id: Id,
  ...profile,
  email: z.string(),
  /** Whole years, from `bornOn`. */
  age: z.int().nullable(),
  /** The card that paid last: shown, and sent to nobody. */
  paymentMethod: z.object({ brand: z.string(), last4: z.string() }).nullable(),
});
export type AccountView = z.infer<typeof AccountView>;

export const Me = z.object({ account: AccountView.nullable() });
export type Me = z.infer<typeof Me>;

export const StaffMe = z.object({
  account: AccountView.nullable(),
  organisations: z.array(z.object({ id: Id, name: z.string() })),
});
export type StaffMe = z.infer<typeof StaffMe>;
