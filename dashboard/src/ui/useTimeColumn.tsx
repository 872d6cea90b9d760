import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../app/format.ts';
import type { Column } from './Records.tsx';

/** The last column of a log: when it was. */
export function useTimeColumn<Item>(timeOf: (item: Item) => string): Column<Item> {
  const { t } = useTranslation();
  const { shortTime } = useFormat();
  return {
    label: t('common.date'),
    right: true,
    render: item => (
      <Text span inherit c="dimmed">
        {shortTime(timeOf(item))}
      </Text>
    ),
  };
}
