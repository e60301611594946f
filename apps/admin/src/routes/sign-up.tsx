import { Link, useSearch } from '@tanstack/react-router';
import { DoorPage } from '../features/account/door-page.tsx';
import { SignUpForm } from '../features/account/sign-up-form.tsx';

export function SignUpRoute() {
  const search = useSearch({ from: '/door' });
  const otherWay = (
    <>
      You have an account?{' '}
      <Link to="/sign-in" search={search} className="strong">
        Sign in
      </Link>
    </>
  );
  return (
    <DoorPage title="Make an account" otherWay={otherWay}>
      <SignUpForm />
    </DoorPage>
  );
}
