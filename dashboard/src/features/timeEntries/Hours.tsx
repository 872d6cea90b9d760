import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { fromWall } from '../../app/workshopTime.ts';
import { daysFrom } from '../../ui/days.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Section } from '../../ui/Section.tsx';
import { useMembers } from '../members/useMembers.ts';
import { hoursText } from './duration.ts';

/** Of so long a span hours are summed. */
const longestMs = 366 * 86_400_000;

/** How long each person's clock ran on jobs in a span of days. */
export function Hours({ fromDay, toDay }: { fromDay: string; toDay: string }) {
  const { t } = useTranslation();
  const { timeZone } = useFormat();
  const { nameOf } = useMembers();
  const [dayAfter = ''] = daysFrom(toDay, 1, 1);
  const midnight = (day: string) => fromWall(`${day} 00:00:00`, timeZone);
  const [from, to] = [midnight(fromDay), midnight(dayAfter)];
  const length = Date.parse(to) - Date.parse(from);
  const sums = length > 0 && length <= longestMs;
  const { data } = api.useQuery(
    'get',
    '/v1/time-entries/report',
    { params: { query: { from, to } } },
    { enabled: sums },
  );
  const people = new Map<string, { minutes: number; jobs: number }>();
  for (const { userId, minutes } of data?.data ?? []) {
    const sum = people.get(userId) ?? { minutes: 0, jobs: 0 };
    people.set(userId, { minutes: sum.minutes + minutes, jobs: sum.jobs + 1 });
  }
  const rows = [...people].sort(([, a], [, b]) => b.minutes - a.minutes);
  return (
    <Section title={t('time.report')}>
      {sums && !data && <Loading rows={1} height={48} />}
      {(!sums || (data && rows.length === 0)) && (
        <Text size="sm" c="dimmed">
          {t(sums ? 'time.reportNone' : 'time.reportLong')}
        </Text>
      )}
      {rows.map(([userId, { minutes, jobs }]) => (
        <Group key={userId} justify="space-between" py={6}>
          <Text size="sm">{nameOf(userId) ?? userId}</Text>
          <Group gap="sm">
            <Text size="xs" c="dimmed">
              {t('time.onJobs', { count: jobs })}
            </Text>
            <Text size="sm" fw={560}>
              {t('time.hours', { hours: hoursText(minutes) })}
            </Text>
          </Group>
        </Group>
      ))}
    </Section>
  );
}
