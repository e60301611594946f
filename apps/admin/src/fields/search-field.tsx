import { useDebouncedCallback } from '@mantine/hooks';
import { Icon } from '@onsale/ui';
import { useEffect, useState } from 'react';

const PAUSE_MS = 250;

/** Searches when the typing pauses. */
export function SearchField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  const search = useDebouncedCallback(onChange, PAUSE_MS);
  // A space at the end is typing in progress, not another search.
  useEffect(() => setTyped((now) => (now.trim() === value ? now : value)), [value]);
  return (
    <label className="in s joined search">
      <Icon name="search" size={17} />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        maxLength={120}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          search(event.currentTarget.value.trim());
        }}
      />
    </label>
  );
}
