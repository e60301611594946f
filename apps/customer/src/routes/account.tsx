import { StateLoading } from '@onsale/ui';
import { getRouteApi } from '@tanstack/react-router';
import { SignedIn, SignedOut } from '../features/account/account-page.tsx';
import { useMe } from '../shell/use-me.ts';

const route = getRouteApi('/account');

export function AccountRoute() {
  const { to } = route.useSearch();
  const { account, known } = useMe();
  if (account) return <SignedIn key={account.id} account={account} />;
  if (!known)
    return (
      <div className="wrap lonely">
        <StateLoading label="Loading your account" shape="page" />
      </div>
    );
  return <SignedOut start={to === 'sign-up' ? 'up' : 'in'} onDone={() => undefined} />;
}
