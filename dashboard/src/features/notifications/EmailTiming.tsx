import { Radio, Select, SimpleGrid, Stack } from '@mantine/core';
import type { NotificationPreferences } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { Part } from '../../ui/Part.tsx';
import type { Choosing } from './choices.ts';
import { useWeek } from './useWeek.ts';

const choices = ['soon', 'daily', 'weekly', 'off'] as const;

export function EmailTiming({ preferences: { email }, choose }: Choosing) {
  const { t } = useTranslation();
  const { weekdays, hours } = useWeek();
  const set = (change: Partial<NotificationPreferences['email']>) =>
    choose({ email: change }, { email: { ...email, ...change } });
  const isDigest = email.when === 'daily' || email.when === 'weekly';
  return (
    <Part title={t('notifications.preferences.emails')} text={t('notifications.preferences.emailsText')}>
      <Radio.Group
        aria-label={t('notifications.preferences.emails')}
        value={email.when}
        onChange={value => set({ when: choices.find(choice => choice === value) ?? 'soon' })}
      >
        <Stack gap="sm">
          {choices.map(choice => (
            <Radio
              key={choice}
              value={choice}
              label={t(`notifications.preferences.when.${choice}`)}
              description={t(`notifications.preferences.whenText.${choice}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {isDigest && (
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          {email.when === 'weekly' && (
            <Select
              label={t('notifications.preferences.weekday')}
              allowDeselect={false}
              data={weekdays}
              value={String(email.weekday)}
              onChange={value => value && set({ weekday: Number(value) })}
            />
          )}
          <Select
            label={t('notifications.preferences.hour')}
            allowDeselect={false}
            data={hours}
            value={String(email.hour)}
            onChange={value => value && set({ hour: Number(value) })}
          />
        </SimpleGrid>
      )}
    </Part>
  );
}
