import { TextInput } from '@mantine/core';
import type { AccountKind } from '@onsale/schemas';
import { Seg } from '@onsale/ui';
import type { ComponentProps } from 'react';

/** Whom an account is for, and their name. */
export function WhoFields(props: {
  kind: AccountKind;
  onKind: (kind: AccountKind) => void;
  name: ComponentProps<typeof TextInput>;
}) {
  const isPersonal = props.kind === 'personal';
  return (
    <>
      <Seg
        label="Who the account is for"
        value={props.kind}
        onChange={props.onKind}
        options={[
          { value: 'personal', label: 'For me' },
          { value: 'organization', label: 'For an organisation' },
        ]}
      />
      <TextInput
        label={isPersonal ? 'Name' : 'Name of the organisation'}
        name="name"
        autoComplete={isPersonal ? 'name' : 'organization'}
        {...props.name}
      />
    </>
  );
}
