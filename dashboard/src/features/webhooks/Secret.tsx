import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyField } from '../../ui/CopyField.tsx';

export function Secret({ secret, onDone }: { secret: string; onDone: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Text fw={600}>{t('webhooks.ready')}</Text>
      <Text size="sm" c="dimmed">
        {t('webhooks.secretText')} {t('common.shownOnce')}
      </Text>
      <CopyField label={t('webhooks.secret')} value={secret} />
      <Button onClick={onDone}>{t('common.done')}</Button>
    </Stack>
  );
}
