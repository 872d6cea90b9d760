import { Button, Select, Stack, Text } from '@mantine/core';
import type { ApiKey } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { CopyField } from '../../ui/CopyField.tsx';
import { FormButtons } from '../../ui/FormButtons.tsx';

const overlaps = ['now', 'hour', 'day', 'week'] as const;
type Overlap = (typeof overlaps)[number];
const hoursOf: Record<Overlap, number> = { now: 0, hour: 1, day: 24, week: 168 };
const hourMs = 3_600_000;

/** A new secret at once; the old one works on for as long as is chosen. */
export function RollApiKey({ apiKey, onDone }: { apiKey: ApiKey; onDone: () => void }) {
  const { t } = useTranslation();
  const [overlap, setOverlap] = useState<Overlap>('day');
  const roll = useChange(() =>
    workbay.apiKeys.roll(
      apiKey.id,
      // A minute less than a week: the clocks of two machines differ.
      overlap === 'now'
        ? {}
        : { previousUntil: new Date(Date.now() + hoursOf[overlap] * hourMs - 60_000).toISOString() },
    ),
  );
  if (roll.data) {
    return (
      <Stack>
        <Text size="sm" c="dimmed">
          {t('common.shownOnce')}
        </Text>
        <CopyField label={t('apiKeys.key')} value={roll.data.secret} />
        <Button onClick={onDone}>{t('common.done')}</Button>
      </Stack>
    );
  }
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        roll.mutate(undefined);
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('apiKeys.rollText')}</Text>
        <Select
          label={t('apiKeys.overlap')}
          allowDeselect={false}
          data={overlaps.map(value => ({ value, label: t(`apiKeys.overlaps.${value}`) }))}
          value={overlap}
          onChange={value => setOverlap(overlaps.find(one => one === value) ?? 'day')}
        />
      </Stack>
      <FormButtons onCancel={onDone} save={t('apiKeys.roll')} change={roll} />
    </form>
  );
}
