import { Text } from '@mantine/core';
import type { Reminder } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';

/** When it is due; red once that is over. */
export function Due({ reminder: { status, on, dueOdometer, kmPerDay } }: { reminder: Reminder }) {
  const { t } = useTranslation();
  const { day, number, today } = useFormat();
  const late = status === 'planned' && on < today();
  return (
    <Text size="sm" component="span" {...(late && { c: 'var(--workbay-owed)', fw: 600 })}>
      {kmPerDay === null ? day(on) : t('reminders.about', { day: day(on) })}
      {dueOdometer !== null && (
        <Text size="xs" c="dimmed" component="span" display="block">
          {t('reminders.at', { kilometres: number(dueOdometer) })}
        </Text>
      )}
    </Text>
  );
}
