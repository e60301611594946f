import type { AccountView } from '@onsale/schemas';
import { Icon } from '@onsale/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { BusyButton } from '../../shell/busy-button.tsx';
import { PageTitle } from '../../shell/page-title.tsx';
import { shop, shopClient } from '../../shop.ts';
import { FormNote } from './form-note.tsx';
import { troubleOf } from './form-problem.ts';
import { PasswordForm } from './password-form.tsx';
import { ProfileForm } from './profile-form.tsx';
import { SignInOrUp } from './sign-in-or-up.tsx';
import './account.css';

const NOTHING_TYPED = { name: '', email: '', phone: '' };

export function SignedOut({ start, onDone }: { start: 'in' | 'up'; onDone: () => void }) {
  return (
    <div className="wrap account signed-out">
      <PageTitle>Sign in</PageTitle>
      <p className="t2">
        Your tickets are then with you on every device. What you hold or bought in this browser comes along.
      </p>
      <div className="card pad">
        <SignInOrUp typed={NOTHING_TYPED} start={start} onDone={onDone} />
      </div>
    </div>
  );
}

export function SignedIn({ account }: { account: AccountView }) {
  const queryClient = useQueryClient();
  const signOut = useMutation({
    mutationFn: () => shopClient.account.signOut.mutate(),
    onSuccess: (me) => {
      queryClient.setQueryData(shop.account.me.queryKey(), me);
      queryClient.removeQueries(shop.reservations.pathFilter());
      forgetWhatWasTyped();
    },
  });
  return (
    <div className="wrap account">
      <div className="row between wrapx account-head">
        <div>
          <PageTitle title="Your account">{account.name}</PageTitle>
          <p className="t2">{account.email}</p>
        </div>
        <BusyButton
          className="btn quiet"
          busy={signOut.isPending}
          busyWords="Signing out…"
          onClick={() => signOut.mutate()}
        >
          Sign out
        </BusyButton>
      </div>
      <FormNote>{signOut.isError ? troubleOf(signOut.error).form : null}</FormNote>
      <div className="account-parts">
        <section className="card pad" aria-labelledby="details">
          <h2 className="d-s" id="details">
            Your details
          </h2>
          <ProfileForm key={account.id} account={account} />
        </section>
        <div className="col g5">
          <section className="card pad" aria-labelledby="paying">
            <h2 className="d-s" id="paying">
              How you pay
            </h2>
            {account.paymentMethod ? (
              <p className="row g3">
                <Icon name="card" />
                <span>
                  <b className="brandname">{account.paymentMethod.brand}</b> ending{' '}
                  {account.paymentMethod.last4}
                  <br />
                  <span className="small t2">
                    The card that paid last. Its number is with the payment provider, not with us.
                  </span>
                </span>
              </p>
            ) : (
              <p className="t2">
                No card yet. The one that you pay with first will be shown here; its number never reaches us.
              </p>
            )}
          </section>
          <section className="card pad" aria-labelledby="password">
            <h2 className="d-s" id="password">
              Password
            </h2>
            <PasswordForm />
          </section>
        </div>
      </div>
    </div>
  );
}

/** The next person at this screen finds nothing of what the last one typed or picked. */
function forgetWhatWasTyped(): void {
  try {
    sessionStorage.clear();
  } catch {
    // Nothing was stored.
  }
}
