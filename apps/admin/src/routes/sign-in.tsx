import { Link, useSearch } from '@tanstack/react-router';
import { DoorPage } from '../features/account/door-page.tsx';
import { SignInForm } from '../features/account/sign-in-form.tsx';

export function SignInRoute() {
  const search = useSearch({ from: '/door' });
  const otherWay = (
    <>
      New here?{' '}
      <Link to="/sign-up" search={search} className="strong">
        Make an account
      </Link>
    </>
  );
  return (
    <DoorPage title="Sign in" otherWay={otherWay}>
      <SignInForm />
    </DoorPage>
  );
}
