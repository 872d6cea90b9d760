import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { SearchIcon } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  value: string;
  onChange: (search: string) => void;
  placeholder: string;
}

export function SearchInput({ value, onChange, placeholder }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  // Follows what is set elsewhere, but never what one is typing oneself.
  useEffect(() => {
    if (document.activeElement !== input.current) setTyped(value);
  }, [value]);
  const settle = useDebouncedCallback(onChange, 250);
  const set = (text: string) => {
    setTyped(text);
    settle(text.trim());
  };
  return (
    <TextInput
      ref={input}
      type="search"
      aria-label={t('common.search')}
      placeholder={placeholder}
      value={typed}
      maxLength={100}
      w={{ base: '100%', xs: 320 }}
      leftSection={<SearchIcon size={16} aria-hidden />}
      rightSection={
        typed ? <CloseButton size="sm" aria-label={t('common.clear')} onClick={() => set('')} /> : null
      }
      onChange={event => set(event.currentTarget.value)}
      // Otherwise a link that is followed at once would be called back by the search that settles after it.
      onBlur={() => settle.flush()}
    />
  );
}
