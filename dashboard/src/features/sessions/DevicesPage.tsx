import { Anchor, Badge, Button, Group, Paper, Stack, Text, ThemeIcon } from '@mantine/core';
import type { Device } from '@workbay/sdk/schema';
import { LaptopIcon, MonitorIcon, MonitorSmartphoneIcon, SmartphoneIcon, TabletIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useFormat } from '../../app/format.ts';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { More } from '../../ui/Records.tsx';
import { byCursor, itemsOf } from '../../ui/usePages.ts';
import { useDeviceName } from './useDeviceName.ts';

const icons = {
  phone: SmartphoneIcon,
  tablet: TabletIcon,
  computer: LaptopIcon,
  other: MonitorIcon,
};

/** Where the person is logged in. */
export default function DevicesPage() {
  const { t } = useTranslation();
  const pages = api.useInfiniteQuery('get', '/v1/sessions', { params: { query: { limit: 30 } } }, byCursor);
  const [ending, setEnding] = useState<Device | 'others' | null>(null);
  const name = useDeviceName();
  const end = useChange(
    (what: Device | 'others') =>
      what === 'others' ? workbay.sessions.endOthers() : workbay.sessions.end(what.id),
    { said: () => t('devices.ended'), after: () => setEnding(null) },
  );
  const devices = pages.data ? itemsOf(pages) : [];
  const others = devices.filter(device => !device.current);
  return (
    <Page
      title={t('devices.title')}
      text={t('devices.text')}
      actions={
        others.length > 0 && (
          <Button
            variant="default"
            leftSection={<MonitorSmartphoneIcon size={16} aria-hidden />}
            onClick={() => setEnding('others')}
          >
            {t('devices.endOthers')}
          </Button>
        )
      }
    >
      {pages.isPending && <Loading rows={3} />}
      {pages.error && !pages.data && <Broken error={pages.error} retry={() => pages.refetch()} />}
      {devices.length > 0 && (
        <Paper component="ul" aria-label={t('devices.title')} m={0} p={0} style={{ listStyle: 'none' }}>
          {devices.map((device, at) => (
            <DeviceRow key={device.id} device={device} first={at === 0} onEnd={() => setEnding(device)} />
          ))}
        </Paper>
      )}
      <More pages={pages} text={t('common.loadMore')} />
      {devices.some(device => device.country) && (
        <Text size="xs" c="dimmed">
          <Anchor href="https://www.nro.net/" target="_blank" rel="noopener noreferrer" inherit>
            {t('devices.countriesBy')}
          </Anchor>
        </Text>
      )}
      <Confirm
        opened={ending !== null}
        onClose={() => setEnding(null)}
        title={
          ending === null || ending === 'others'
            ? t('devices.endOthersTitle')
            : t('devices.endTitle', { name: name(ending) })
        }
        text={ending === 'others' ? t('devices.endOthersText') : t('devices.endText')}
        action={t('devices.end')}
        danger
        change={end}
        onConfirm={() => ending && end.mutate(ending)}
      />
    </Page>
  );
}

function DeviceRow({ device, first, onEnd }: { device: Device; first: boolean; onEnd: () => void }) {
  const { t } = useTranslation();
  const { country, shortTime } = useFormat();
  const name = useDeviceName()(device);
  const Icon = icons[device.kind];
  return (
    <Group
      component="li"
      p="md"
      gap="md"
      wrap="nowrap"
      style={{ borderTop: first ? 0 : '1px solid var(--workbay-line)' }}
    >
      <ThemeIcon size={40} radius="md" variant="light" aria-hidden>
        <Icon size={22} />
      </ThemeIcon>
      <Stack gap={2} flex={1} miw={0}>
        <Group gap="xs">
          <Text fw={600}>{name}</Text>
          {device.current && (
            <Badge color="teal" variant="light">
              {t('devices.current')}
            </Badge>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {[
            t('devices.lastSeen', { time: shortTime(device.lastSeenAt) }),
            device.country && country(device.country),
            device.address,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        <Text size="xs" c="dimmed">
          {t('devices.since', { time: shortTime(device.createdAt) })}
        </Text>
      </Stack>
      {!device.current && (
        <Button
          size="xs"
          variant="default"
          aria-label={`${t('devices.end')}: ${name}, ${shortTime(device.createdAt)}`}
          onClick={onEnd}
        >
          {t('devices.end')}
        </Button>
      )}
    </Group>
  );
}
