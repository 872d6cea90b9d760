import { ActionIcon, Group } from '@mantine/core';
import { SquareIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { hoursText, minutesOf } from './duration.ts';
import { useClock, useNow } from './useClock.ts';

/** One's running clock, on every page, so that nobody forgets it. */
export function RunningClock() {
  const { t } = useTranslation();
  const clock = useClock();
  const now = useNow(clock !== null);
  const stop = useChange(() => workbay.timeEntries.stop({}), { said: () => t('time.stopped') });
  if (!clock) return null;
  return (
    <Group
      justify="space-between"
      wrap="nowrap"
      gap="xs"
      px={10}
      py={4}
      mb="xs"
      bg="var(--workbay-current)"
      c="var(--workbay-current-text)"
      style={{ borderRadius: 8 }}
    >
      <Link to={`/jobs/${clock.job.id}`} className="plain" style={{ fontSize: '0.84rem', fontWeight: 560 }}>
        {clock.job.number} · {t('time.hours', { hours: hoursText(minutesOf(clock, now)) })}
      </Link>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        aria-label={t('time.stop')}
        loading={stop.isPending}
        onClick={() => stop.mutate(undefined)}
      >
        <SquareIcon size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
