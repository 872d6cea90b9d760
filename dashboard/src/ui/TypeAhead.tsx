import { Combobox, InputBase, Loader, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { PlusIcon } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface Choice {
  id: string;
  label: string;
  detail?: string | undefined;
}

interface Props<Found extends Choice> {
  /** Tells its searches apart from those of others. */
  name: string;
  label: string;
  placeholder: string;
  value: Found | null;
  onChange: (choice: Found | null) => void;
  /** The choices for what was typed, at first nothing. */
  find: (search: string) => Promise<Found[]>;
  /** Says what adding the typed text would make, and does it. */
  add?: { label: (typed: string) => string; start: (typed: string) => void } | undefined;
  error?: ReactNode;
  disabled?: boolean;
  required?: boolean;
  /** Whether what is done on the page begins here: where one types by keys, it has the focus. */
  begins?: boolean | undefined;
}

const typesByKeys = matchMedia('(hover: hover) and (pointer: fine)').matches;
const focus = (input: HTMLInputElement | null) => input?.focus();

/** Finds a record on the server as one types, or starts a new one from what was typed. */
export function TypeAhead<Found extends Choice>({
  name,
  label,
  placeholder,
  value,
  onChange,
  find,
  add,
  error,
  disabled,
  required,
  begins,
}: Props<Found>) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const [settled] = useDebouncedValue(typed ?? '', 200);
  const search = settled.trim();
  const { data: choices = [], isFetching: loading } = useQuery({
    queryKey: ['choices', name, search],
    queryFn: () => find(search),
    placeholderData: keepPreviousData,
  });
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const text = typed?.trim() ?? '';
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={id => {
        if (id === '+') add?.start(text);
        else onChange(choices.find(choice => choice.id === id) ?? null);
        setTyped(null);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <InputBase
          {...(begins && typesByKeys && { ref: focus })}
          label={label}
          placeholder={placeholder}
          value={typed ?? value?.label ?? ''}
          error={error}
          disabled={disabled ?? false}
          withAsterisk={required ?? false}
          autoComplete="off"
          rightSection={loading && typed ? <Loader size={14} /> : <Combobox.Chevron />}
          rightSectionPointerEvents="none"
          // What is chosen already does not cover the fields below; a click opens it again.
          onFocus={() => value === null && combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown();
            setTyped(null);
          }}
          onChange={event => {
            setTyped(event.currentTarget.value);
            if (event.currentTarget.value === '') onChange(null);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-label={label}>
          {choices.map(choice => (
            <Combobox.Option key={choice.id} value={choice.id}>
              {choice.label}
              {choice.detail && (
                <span style={{ color: 'var(--mantine-color-dimmed)', marginLeft: 8, fontSize: '0.8em' }}>
                  {choice.detail}
                </span>
              )}
            </Combobox.Option>
          ))}
          {add && text && (
            <Combobox.Option value="+" style={{ color: 'var(--mantine-color-anchor)' }}>
              <PlusIcon size={14} aria-hidden style={{ verticalAlign: '-2px', marginRight: 6 }} />
              {add.label(text)}
            </Combobox.Option>
          )}
          {choices.length === 0 && !loading && !(add && text) && (
            <Combobox.Empty>{t('common.nothingFound')}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
