import { Text, Timeline } from '@mantine/core';
import type { Job } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { useMembers } from '../members/useMembers.ts';

export function JobTimeline({ timeline }: { timeline: Job['timeline'] }) {
  const { t } = useTranslation();
  const { shortTime } = useFormat();
  const { nameOf } = useMembers();
  return (
    <Timeline bulletSize={12} lineWidth={2} active={timeline.length}>
      {timeline.map(({ status, at, by, note, estimate }) => (
        <Timeline.Item
          key={at}
          title={
            estimate
              ? t('estimates.inTimeline', {
                  number: estimate.number,
                  status: t(`estimates.status.${estimate.status}`),
                })
              : t(`jobs.status.${status}`)
          }
          styles={{ itemTitle: { fontSize: '0.84rem' } }}
        >
          <Text size="xs" c="dimmed">
            {shortTime(at)} · {t('jobs.by', { name: by ? (nameOf(by) ?? by) : t('jobs.byProgram') })}
          </Text>
          {note && <Text size="sm">{note}</Text>}
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
