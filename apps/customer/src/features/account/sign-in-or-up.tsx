import { Seg } from '@onsale/ui';
import { useState } from 'react';
import { SignInForm } from './sign-in-form.tsx';
import { SignUpForm } from './sign-up-form.tsx';
import './account.css';

/** Both ways in, side by side; what was typed elsewhere is carried over. */
export function SignInOrUp(props: {
  typed: { name: string; email: string; phone: string };
  start?: 'in' | 'up';
  onDone: () => void;
}) {
  const [way, setWay] = useState<'in' | 'up'>(props.start ?? 'in');
  return (
    <div className="ways-in">
      <Seg
        label="Have you an account?"
        value={way}
        onChange={setWay}
        options={[
          { value: 'in', label: 'I have an account' },
          { value: 'up', label: 'I am new here' },
        ]}
      />
      {way === 'in' ? (
        <SignInForm email={props.typed.email} onDone={props.onDone} />
      ) : (
        <SignUpForm typed={props.typed} onDone={props.onDone} />
      )}
    </div>
  );
}
