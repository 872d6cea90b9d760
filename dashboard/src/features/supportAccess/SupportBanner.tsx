import { Button, Group, Paper, Text } from '@mantine/core';
import { IconLifebuoy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { endSupport, type Support } from '../../app/support.ts';

/** Over every page that support sees, so that nobody forgets whose books they are. */
export function SupportBanner({ support: { access, workshopName, expiresAt } }: { support: Support }) {
  const { t } = useTranslation();
  const { shortTime } = useFormat();
  return (
    <Paper
      component="section"
      aria-label={t('supportAccess.acting')}
      p="xs"
      px="sm"
      mb="md"
      withBorder
      bg="var(--mantine-color-orange-light)"
    >
      <Group gap="xs" justify="space-between">
        <Group gap={8} wrap="nowrap" miw={0}>
          <IconLifebuoy size={18} aria-hidden style={{ flexShrink: 0 }} />
          <Text size="sm">
            <strong>{t('supportAccess.acting')}</strong>{' '}
            {t('supportAccess.banner', {
              name: workshopName,
              access: t(`supportAccess.${access}`),
              time: shortTime(expiresAt),
            })}
          </Text>
        </Group>
        <Button size="compact-sm" variant="default" onClick={endSupport}>
          {t('supportAccess.leave')}
        </Button>
      </Group>
    </Paper>
  );
}
