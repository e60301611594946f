import { Buyer } from '@onsale/schemas';
import { useEffect, useEffectEvent, useState } from 'react';

export type BuyerFields = { name: string; email: string; phone: string };
export type BuyerFaults = Partial<Record<keyof BuyerFields, string>>;

const STORED_UNDER = 'onsale.buyer';
const EMPTY: BuyerFields = { name: '', email: '', phone: '' };

/** Who is buying, as typed so far. Kept for this tab, so that leaving for the pay page and coming back loses nothing. */
export function useBuyer(known: { name: string; email: string; phone: string | null } | null) {
  const [fields, setFields] = useState<BuyerFields>(read);
  const [faults, setFaults] = useState<BuyerFaults>({});

  const fillIn = useEffectEvent(() => {
    if (!known) return;
    // What was typed wins over what the account says.
    setFields((typed) => ({
      name: typed.name || known.name,
      email: typed.email || known.email,
      phone: typed.phone || (known.phone ?? ''),
    }));
  });
  const knownEmail = known?.email;
  useEffect(() => fillIn(), [knownEmail]);

  useEffect(() => {
    try {
      sessionStorage.setItem(STORED_UNDER, JSON.stringify(fields));
    } catch {
      // Kept by the page alone.
    }
  }, [fields]);

  return {
    fields,
    faults,
    change(changed: Partial<BuyerFields>): void {
      setFields({ ...fields, ...changed });
      setFaults(Object.fromEntries(Object.entries(faults).filter(([field]) => !(field in changed))));
    },
    /** The buyer when everything is there; otherwise null, and the faults stand at their fields. */
    check(): Buyer | null {
      const checked = Buyer.safeParse(fields);
      if (checked.success) return checked.data;
      setFaults({
        ...Object.fromEntries(checked.error.issues.map((issue) => [issue.path[0], issue.message])),
        ...(fields.email.trim() === '' && { email: 'We need an e-mail address for your tickets' }),
      });
      return null;
    },
    setFaults,
  };
}

function read(): BuyerFields {
  try {
    return { ...EMPTY, ...JSON.parse(sessionStorage.getItem(STORED_UNDER) ?? '{}') };
  } catch {
    return EMPTY;
  }
}
