import { Group, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SearchInput } from './SearchInput.tsx';

interface Props {
  search: string;
  searchHint: string;
  status: string;
  statuses: { value: string; label: string }[];
  onChange: (filter: { search: string } | { status: string }) => void;
}

/** What a list is narrowed by: some words, and one of the states or all. */
export function FilterBar({ search, searchHint, status, statuses, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Group gap="sm">
      <SearchInput value={search} onChange={text => onChange({ search: text })} placeholder={searchHint} />
      <SegmentedControl
        aria-label={t('common.status')}
        size="xs"
        value={status}
        onChange={value => onChange({ status: value })}
        style={{ overflowX: 'auto', maxWidth: '100%' }}
        data={[{ value: '', label: t('common.all') }, ...statuses]}
      />
    </Group>
  );
}
