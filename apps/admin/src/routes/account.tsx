import { useSuspenseQuery } from '@tanstack/react-query';
import { PasswordForm } from '../features/account/password-form.tsx';
import { ProfileForm } from '../features/account/profile-form.tsx';
import { SignOutButton } from '../features/account/sign-out-button.tsx';
import { office } from '../office.ts';
import { PageHead } from '../shell/page-head.tsx';
import '../features/account/account.css';

export function AccountRoute() {
  const { data: me } = useSuspenseQuery(office.account.me.queryOptions());
  if (!me.account) return null;
  return (
    <>
      <PageHead title="Your account" under={me.organisations.map(({ name }) => name).join(', ')}>
        <SignOutButton />
      </PageHead>
      <div className="dm two-cards">
        <ProfileForm account={me.account} />
        <PasswordForm />
      </div>
    </>
  );
}
