import { Anchor, Group, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../app/format.ts';

/** Over every page of a workshop that is going to be deleted. */
export function ClosingBanner({ deletesAt, isOwner }: { deletesAt: string; isOwner: boolean }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  return (
    <Paper
      component="section"
      aria-label={t('privacy.deleteWorkshop')}
      p="xs"
      px="sm"
      mb="md"
      withBorder
      bg="var(--mantine-color-red-light)"
    >
      <Group gap="xs" justify="space-between">
        <Text size="sm">{t('privacy.banner', { date: date(deletesAt) })}</Text>
        {isOwner && (
          <Anchor component={Link} to="/data" size="sm" c="inherit" underline="always">
            {t('privacy.open')}
          </Anchor>
        )}
      </Group>
    </Paper>
  );
}
