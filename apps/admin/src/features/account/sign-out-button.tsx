import { Icon } from '@onsale/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { office } from '../../office.ts';
import { ProblemNote } from '../../shell/problem-note.tsx';

export function SignOutButton() {
  const queryClient = useQueryClient();
  const router = useRouter();
  const signOut = useMutation(
    office.account.signOut.mutationOptions({
      onSuccess: async () => {
        queryClient.clear();
        await router.navigate({ to: '/sign-in', search: {} });
      },
    }),
  );
  return (
    <>
      <ProblemNote error={signOut.error} />
      <button
        type="button"
        className="btn quiet s"
        disabled={signOut.isPending}
        onClick={() => signOut.mutate()}
      >
        <Icon name="door" size={17} />
        {signOut.isPending ? 'Signing out…' : 'Sign out'}
      </button>
    </>
  );
}
