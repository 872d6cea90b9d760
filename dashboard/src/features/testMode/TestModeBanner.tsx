import { Anchor, Button, Group, Paper, Text } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMode } from './useMode.ts';

/** Over every page of test mode, so that nobody takes it for the real books. */
export function TestModeBanner() {
  const { t } = useTranslation();
  const move = useMode();
  return (
    <Paper
      component="section"
      aria-label={t('testMode.title')}
      p="xs"
      px="sm"
      mb="md"
      withBorder
      bg="var(--mantine-color-yellow-light)"
    >
      <Group gap="xs" justify="space-between">
        <Group gap={8} wrap="nowrap" miw={0}>
          <IconFlask size={18} aria-hidden style={{ flexShrink: 0 }} />
          <Text size="sm">
            <strong>{t('testMode.title')}</strong> {t('testMode.banner')}
          </Text>
        </Group>
        <Group gap="sm">
          <Anchor component={Link} to="/test-mode" size="sm" c="inherit" underline="always">
            {t('testMode.open')}
          </Anchor>
          <Button
            size="compact-sm"
            variant="default"
            loading={move.isPending}
            onClick={() => move.mutate('live')}
          >
            {t('testMode.leave')}
          </Button>
        </Group>
      </Group>
    </Paper>
  );
}
