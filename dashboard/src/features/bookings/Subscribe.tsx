import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { CalendarFeed, CalendarReach } from '@workbay/sdk/schema';
import { CalendarPlusIcon, RefreshCwIcon, UnlinkIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useMe } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { CopyField } from '../../ui/CopyField.tsx';
import { Loading } from '../../ui/Loading.tsx';

/** The addresses by which one's own calendar program reads the workshop's calendar. */
export function Subscribe() {
  const { t } = useTranslation();
  const me = useMe();
  const { data, error, refetch } = api.useQuery('get', '/v1/calendar-feeds');
  if (error && !data) return <Broken error={error} retry={() => refetch()} />;
  if (!data) return <Loading />;
  const reaches: CalendarReach[] = me?.visibleJobs === 'all' ? ['own', 'workshop'] : ['own'];
  return (
    <Stack gap="lg">
      <Text size="sm" c="dimmed">
        {t('bookings.subscribe.text')}
      </Text>
      {reaches.map(reach => (
        <Feed key={reach} reach={reach} feed={data.data.find(feed => feed.reach === reach) ?? null} />
      ))}
    </Stack>
  );
}

function Feed({ reach, feed }: { reach: CalendarReach; feed: CalendarFeed | null }) {
  const { t } = useTranslation();
  const [asking, ask] = useState<'renew' | 'stop' | null>(null);
  const after = () => ask(null);
  const make = useChange(() => workbay.calendarFeeds.create({ reach }));
  const renew = useChange(() => workbay.calendarFeeds.create({ reach }), {
    said: () => t('bookings.subscribe.renewed'),
    after,
  });
  const stop = useChange((id: string) => workbay.calendarFeeds.delete(id), {
    said: () => t('bookings.subscribe.stopped'),
    after,
  });
  const name = t(`bookings.subscribe.reaches.${reach}`);
  return (
    <Stack component="section" gap="xs" aria-label={name}>
      <Title order={3}>{name}</Title>
      {!feed && (
        <Group>
          <Button variant="default" loading={make.isPending} onClick={() => make.mutate(undefined)}>
            {t('bookings.subscribe.make')}
          </Button>
        </Group>
      )}
      {feed && <CopyField label={t('bookings.subscribe.address')} value={feed.url} />}
      {feed && !asking && (
        <Group gap="xs">
          <Button
            component="a"
            href={feed.url.replace(/^https?:/, 'webcal:')}
            leftSection={<CalendarPlusIcon size={16} aria-hidden />}
          >
            {t('bookings.subscribe.open')}
          </Button>
          <Button
            variant="default"
            leftSection={<RefreshCwIcon size={16} aria-hidden />}
            onClick={() => ask('renew')}
          >
            {t('bookings.subscribe.renew')}
          </Button>
          <Button
            variant="default"
            leftSection={<UnlinkIcon size={16} aria-hidden />}
            onClick={() => ask('stop')}
          >
            {t('bookings.subscribe.stop')}
          </Button>
        </Group>
      )}
      {feed && asking && (
        <>
          <Text size="sm">{t(`bookings.subscribe.${asking}Text`)}</Text>
          <Group gap="xs">
            <Button
              autoFocus
              color="red.8"
              loading={renew.isPending || stop.isPending}
              onClick={() => (asking === 'renew' ? renew.mutate(undefined) : stop.mutate(feed.id))}
            >
              {t(`bookings.subscribe.${asking}`)}
            </Button>
            <Button variant="default" onClick={() => ask(null)}>
              {t('common.cancel')}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  );
}
