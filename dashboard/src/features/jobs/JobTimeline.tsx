import { Text, Timeline } from '@mantine/core';
import type { Job } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { useMembers } from '../members/useMembers.ts';
import { pieces } from './mentions.ts';

export function JobTimeline({ timeline }: { timeline: Job['timeline'] }) {
  const { t } = useTranslation();
  const { shortTime } = useFormat();
  const { nameOf } = useMembers();
  return (
    <Timeline bulletSize={12} lineWidth={2} active={timeline.length}>
      {timeline.map(({ status, at, by, note, estimate, comment }) => (
        <Timeline.Item
          key={at}
          title={
            comment ? (
              <Comment {...comment} />
            ) : estimate ? (
              t('estimates.inTimeline', {
                number: estimate.number,
                status: t(`estimates.status.${estimate.status}`),
              })
            ) : (
              t(`jobs.status.${status}`)
            )
          }
          styles={{ itemTitle: { fontSize: '0.84rem', ...(comment && { fontWeight: 400 }) } }}
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

function Comment({ text, mentions }: NonNullable<Job['timeline'][number]['comment']>) {
  const { nameOf } = useMembers();
  return (
    <span style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
      {pieces(
        text,
        mentions.flatMap(userId => nameOf(userId) ?? []),
      ).map((piece, index) =>
        piece.marked ? (
          <Text key={index} span inherit fw={600} c="var(--mantine-primary-color-light-color)">
            {piece.text}
          </Text>
        ) : (
          piece.text
        ),
      )}
    </span>
  );
}
