import {
  ChangePasswordInput,
  Me,
  SignInInput,
  SignUpInput,
  StaffMe,
  StaffSignUpInput,
  UpdateAccountInput,
} from '@onsale/schemas';
import { accountProcedure, publicProcedure, router, staffProcedure } from '../trpc.ts';
import { viewMe, viewStaffMe } from './account-view.ts';
import { changePassword } from './change-password.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { signUp } from './sign-up.ts';
import { updateAccount } from './update-account.ts';

export const accountRouter = router({
  me: publicProcedure
    .output(Me)
    .query(async ({ ctx }) => viewMe(ctx.em, (await ctx.signedIn('now'))?.id ?? null)),

  signUp: publicProcedure
    .input(SignUpInput)
    .output(Me)
    .mutation(async ({ ctx, input }) => viewMe(ctx.em, await signUp(ctx, { ...input, organisation: '' }))),

  signIn: publicProcedure
    .input(SignInInput)
    .output(Me)
    .mutation(async ({ ctx, input }) => viewMe(ctx.em, await signIn(ctx, input))),

  signOut: publicProcedure.output(Me).mutation(async ({ ctx }) => {
    await signOut(ctx);
    return viewMe(ctx.em, null);
  }),

  update: accountProcedure
    .input(UpdateAccountInput)
    .output(Me)
    .mutation(async ({ ctx, input }) => {
      await updateAccount(ctx.em, ctx.user.id, input);
      return viewMe(ctx.em, ctx.user.id);
    }),

  changePassword: accountProcedure
    .input(ChangePasswordInput)
    .output(Me)
    .mutation(async ({ ctx, input }) => {
      await changePassword(ctx, ctx.user.id, input);
      return viewMe(ctx.em, ctx.user.id);
    }),
});

export const staffAccountRouter = router({
  me: publicProcedure
    .output(StaffMe)
    .query(async ({ ctx }) => viewStaffMe(ctx.em, (await ctx.signedIn('now'))?.id ?? null)),

  signUp: publicProcedure
    .input(StaffSignUpInput)
    .output(StaffMe)
    .mutation(async ({ ctx, input }) => viewStaffMe(ctx.em, await signUp(ctx, input))),

  signIn: publicProcedure
    .input(SignInInput)
    .output(StaffMe)
    .mutation(async ({ ctx, input }) => viewStaffMe(ctx.em, await signIn(ctx, input))),

  signOut: publicProcedure.output(StaffMe).mutation(async ({ ctx }) => {
    await signOut(ctx);
    return viewStaffMe(ctx.em, null);
  }),

  update: staffProcedure
    .input(UpdateAccountInput)
    .output(StaffMe)
    .mutation(async ({ ctx, input }) => {
      await updateAccount(ctx.em, ctx.user.id, input);
      return viewStaffMe(ctx.em, ctx.user.id);
    }),

  changePassword: staffProcedure
    .input(ChangePasswordInput)
    .output(StaffMe)
    .mutation(async ({ ctx, input }) => {
      await changePassword(ctx, ctx.user.id, input);
      return viewStaffMe(ctx.em, ctx.user.id);
    }),
});
