import { Group, Stack, Text } from '@mantine/core';
import type { Passkey } from '@workbay/sdk/schema';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';

export function PasskeyRow({ passkey, actions }: { passkey: Passkey; actions: ReactNode }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  return (
    <Group justify="space-between" gap="xs">
      <Stack gap={0} miw={0}>
        <Text fw={560} style={{ overflowWrap: 'anywhere' }}>
          {passkey.name}
        </Text>
        <Text size="xs" c="dimmed">
          {t('factors.since', { date: date(passkey.createdAt) })}
          {passkey.lastUsedAt && ` · ${t('factors.lastUsed', { date: date(passkey.lastUsedAt) })}`}
        </Text>
      </Stack>
      <Group gap="xs">{actions}</Group>
    </Group>
  );
}
