import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Job, TimeEntry } from '@workbay/sdk/schema';
import { PencilIcon, PlayIcon, SquareIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useCan, useMe } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Section } from '../../ui/Section.tsx';
import { isFinal } from '../jobs/status.ts';
import { useMembers } from '../members/useMembers.ts';
import { hoursText, minutesOf } from './duration.ts';
import { EditTime } from './EditTime.tsx';
import { useClock, useNow } from './useClock.ts';

/** Who has worked on a job and how long; one's own clock, and for who sees all jobs, corrections. */
export function JobTime({ job, may }: { job: Job; may: boolean }) {
  const { t } = useTranslation();
  const me = useMe();
  const clock = useClock();
  const here = clock?.job.id === job.id;
  const over = isFinal(job.status);
  const { data } = api.useQuery('get', '/v1/time-entries', {
    params: { query: { jobId: job.id, limit: 100 } },
  });
  const entries = data?.data ?? [];
  const now = useNow(entries.some(({ endedAt }) => endedAt === null));
  const [edited, setEdited] = useState<TimeEntry | null>(null);
  const [editing, edit] = useDisclosure();
  const start = useChange(() => workbay.timeEntries.start({ jobId: job.id }), {
    said: () => t('time.started'),
  });
  const stop = useChange(() => workbay.timeEntries.stop({}), { said: () => t('time.stopped') });
  const corrects = useCan('reports:read') && may;
  const open = (entry: TimeEntry | null) => {
    setEdited(entry);
    edit.open();
  };
  const total = entries.reduce((sum, entry) => sum + minutesOf(entry, now), 0);
  return (
    <Section
      title={t('time.title')}
      actions={
        me?.user &&
        may &&
        (here || !over) && (
          <Button
            size="xs"
            variant={here ? 'filled' : 'light'}
            {...(here && { color: 'red.8' })}
            leftSection={here ? <SquareIcon size={14} aria-hidden /> : <PlayIcon size={14} aria-hidden />}
            loading={start.isPending || stop.isPending}
            onClick={() => (here ? stop : start).mutate(undefined)}
          >
            {t(here ? 'time.stop' : 'time.start')}
          </Button>
        )
      }
    >
      <Stack gap={8}>
        {!data && <Loading rows={1} height={36} />}
        {clock && !here && may && !over && (
          <Text size="xs" c="dimmed">
            {t('time.elsewhere', { number: clock.job.number })}
          </Text>
        )}
        {data && entries.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('time.none')}
          </Text>
        )}
        {entries.map(entry => (
          <Entry
            key={entry.id}
            entry={entry}
            minutes={minutesOf(entry, now)}
            onEdit={corrects ? () => open(entry) : null}
          />
        ))}
        {entries.length > 1 && (
          <Group justify="space-between" pt={4} style={{ borderTop: '1px solid var(--workbay-line)' }}>
            <Text size="sm" fw={560}>
              {t('common.total')}
            </Text>
            <Text size="sm" fw={560} pr={corrects ? 34 : 0}>
              {t('time.hours', { hours: hoursText(total) })}
            </Text>
          </Group>
        )}
        {corrects && !over && (
          <Button size="compact-xs" variant="subtle" w="fit-content" ml={-8} onClick={() => open(null)}>
            {t('time.add')}
          </Button>
        )}
      </Stack>
      <Dialog opened={editing} onClose={edit.close} title={t(edited ? 'time.correct' : 'time.add')}>
        <EditTime job={job} entry={edited} onDone={edit.close} />
      </Dialog>
    </Section>
  );
}

interface EntryProps {
  entry: TimeEntry;
  minutes: number;
  onEdit: (() => void) | null;
}

function Entry({ entry, minutes, onEdit }: EntryProps) {
  const { t } = useTranslation();
  const { shortTime } = useFormat();
  const { nameOf } = useMembers();
  const name = nameOf(entry.userId) ?? entry.userId;
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm" align="flex-start">
      <div style={{ minWidth: 0 }}>
        <Text size="sm" truncate>
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          {[shortTime(entry.startedAt), entry.note].filter(Boolean).join(' · ')}
        </Text>
      </div>
      <Group gap={6} wrap="nowrap">
        <Text
          size="sm"
          {...(entry.endedAt === null && { c: 'var(--workbay-good)' })}
          style={{ whiteSpace: 'nowrap' }}
        >
          {t(entry.endedAt ? 'time.hours' : 'time.running', { hours: hoursText(minutes) })}
        </Text>
        {onEdit && (
          <ActionIcon
            size={28}
            variant="subtle"
            color="gray"
            aria-label={t('time.correctOf', { name })}
            onClick={onEdit}
          >
            <PencilIcon size={14} aria-hidden />
          </ActionIcon>
        )}
      </Group>
    </Group>
  );
}
