import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMembers } from './useMembers.ts';

interface Props {
  value: string[];
  onChange: (userIds: string[]) => void;
  error?: React.ReactNode;
}

/** Who works on it. */
export function PeoplePicker({ value, onChange, error }: Props) {
  const { t } = useTranslation();
  const { members } = useMembers();
  return (
    <MultiSelect
      label={t('jobs.assigned')}
      data={members.map(member => ({ value: member.userId, label: member.name }))}
      value={value}
      onChange={onChange}
      error={error}
      searchable
      maxValues={20}
    />
  );
}
