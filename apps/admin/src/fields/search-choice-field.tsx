import { Select } from '@mantine/core';

/** A choice from many, found by typing: time zones, currencies, venues. */
export function SearchChoiceField(props: {
  label: string;
  value: string | null;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
  error?: string | null | undefined;
  hint?: string | undefined;
  placeholder?: string;
  disabled?: boolean;
  wide?: boolean;
}) {
  return (
    <Select
      className={props.wide ? 'search-choice wide' : 'search-choice'}
      label={props.label}
      data={props.options}
      value={props.value}
      onChange={(value) => value !== null && props.onChange(value)}
      error={props.error}
      description={props.error ? undefined : props.hint}
      placeholder={props.placeholder}
      disabled={props.disabled}
      searchable
      allowDeselect={false}
      limit={80}
      maxDropdownHeight={320}
      nothingFoundMessage="Nothing by that name"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      checkIconPosition="right"
    />
  );
}
