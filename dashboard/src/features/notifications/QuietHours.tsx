import { Select, SimpleGrid, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session.ts';
import { Part } from '../../ui/Part.tsx';
import type { Choosing } from './choices.ts';

const usual = { from: '21:00', to: '08:00' };
const zones = Intl.supportedValuesOf('timeZone');

export function QuietHours({ preferences: { quietHours, timeZone }, choose }: Choosing) {
  const { t } = useTranslation();
  const workshopZone = useMe()?.workshop?.timeZone ?? '';
  const set = (hours: typeof quietHours) => choose({ quietHours: hours }, { quietHours: hours });
  return (
    <Part title={t('notifications.preferences.quiet')} text={t('notifications.preferences.quietText')}>
      <Switch
        label={t('notifications.preferences.quietOn')}
        checked={quietHours !== null}
        onChange={({ currentTarget: { checked } }) => set(checked ? usual : null)}
      />
      {quietHours && (
        <SimpleGrid cols={2} spacing="sm">
          <Clock
            label={t('notifications.preferences.from')}
            value={quietHours.from}
            other={quietHours.to}
            onChange={from => set({ ...quietHours, from })}
          />
          <Clock
            label={t('notifications.preferences.to')}
            value={quietHours.to}
            other={quietHours.from}
            onChange={to => set({ ...quietHours, to })}
          />
        </SimpleGrid>
      )}
      <Select
        label={t('notifications.preferences.timeZone')}
        searchable
        allowDeselect={false}
        data={[
          { value: '', label: t('notifications.preferences.workshopZone', { zone: workshopZone }) },
          ...zones.map(zone => ({ value: zone, label: zone.replaceAll('_', ' ') })),
        ]}
        value={timeZone ?? ''}
        onChange={value => choose({ timeZone: value || null }, { timeZone: value || null })}
      />
    </Part>
  );
}

interface ClockProps {
  label: string;
  value: string;
  /** Quiet hours that end when they begin are none. */
  other: string;
  onChange: (value: string) => void;
}

/** Kept when the person is done with it: half a time is none. */
function Clock({ label, value, other, onChange }: ClockProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? value;
  const same = shown === other;
  return (
    <TextInput
      type="time"
      label={label}
      value={shown}
      error={same && t('notifications.preferences.sameTime')}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={() => {
        if (shown && !same && shown !== value) onChange(shown);
        setTyped(null);
      }}
    />
  );
}
