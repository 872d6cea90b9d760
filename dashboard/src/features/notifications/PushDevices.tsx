import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import type { PushDevice } from '@workbay/sdk/schema';
import { BellRingIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useMe } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Part } from '../../ui/Part.tsx';
import { knowsPush, turnOffPush, turnOnPush } from './push.ts';

/** In which browsers the person gets pushes, and this one. */
export function PushDevices() {
  const { t } = useTranslation();
  const userId = useMe()?.user?.id ?? '';
  const { data } = api.useQuery('get', '/v1/notifications/push-devices', {});
  const [failed, setFailed] = useState<'denied' | 'unreachable' | null>(null);
  const turnOn = useChange(async (publicKey: string) => {
    const given = await turnOnPush(publicKey, userId).catch(error => {
      if (error instanceof DOMException) return null;
      throw error;
    });
    setFailed(given ? null : given === null ? 'unreachable' : 'denied');
  });
  const remove = useChange(async ({ id, current }: PushDevice) => {
    if (current) await turnOffPush();
    await workbay.notifications.removePushDevice(id);
  });
  const tryOut = useChange(({ id }: PushDevice) => workbay.notifications.testPushDevice(id), {
    said: () => t('notifications.push.tried'),
  });
  const hasThis = data?.devices.some(({ current }) => current);
  return (
    <Part title={t('notifications.push.title')} text={t('notifications.push.text')}>
      {data?.devices.map(device => (
        <DeviceRow
          key={device.id}
          device={device}
          removing={remove.isPending}
          onTry={() => tryOut.mutate(device)}
          onRemove={() => remove.mutate(device)}
        />
      ))}
      {failed && (
        <Text size="sm" c="red" role="alert">
          {t(`notifications.push.${failed}`)}
        </Text>
      )}
      {!knowsPush() && <Text size="sm">{t('notifications.push.unknown')}</Text>}
      {knowsPush() && data && !hasThis && (
        <div>
          <Button
            leftSection={<BellRingIcon size={16} aria-hidden />}
            loading={turnOn.isPending}
            onClick={() => turnOn.mutate(data.publicKey)}
          >
            {t('notifications.push.turnOn')}
          </Button>
        </div>
      )}
    </Part>
  );
}

interface RowProps {
  device: PushDevice;
  removing: boolean;
  onTry: () => void;
  onRemove: () => void;
}

function DeviceRow({ device, removing, onTry, onRemove }: RowProps) {
  const { t } = useTranslation();
  const { shortTime } = useFormat();
  const { browser, system, current, createdAt, lastSentAt } = device;
  const name =
    browser && system ? t('devices.on', { browser, system }) : (browser ?? system ?? t('devices.unknown'));
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <Stack gap={0} miw={0}>
        <Group gap="xs">
          <Text fw={560}>{name}</Text>
          {current && (
            <Badge color="teal" variant="light">
              {t('devices.current')}
            </Badge>
          )}
        </Group>
        <Text size="xs" c="dimmed">
          {lastSentAt
            ? t('notifications.push.lastSent', { time: shortTime(lastSentAt) })
            : t('notifications.push.since', { time: shortTime(createdAt) })}
        </Text>
      </Stack>
      <Group gap="xs" justify="flex-end">
        <Button
          size="xs"
          variant="subtle"
          aria-label={`${t('notifications.push.try')}: ${name}`}
          onClick={onTry}
        >
          {t('notifications.push.try')}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={removing}
          aria-label={`${t('notifications.push.turnOff')}: ${name}`}
          onClick={onRemove}
        >
          {t('notifications.push.turnOff')}
        </Button>
      </Group>
    </Group>
  );
}
