import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { stopWaiting } from '../app/silence.tsx';

export function FormButtons({
  onCancel,
  save,
  loading,
  danger,
}: {
  onCancel?: () => void;
  save: string;
  loading: boolean;
  danger?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Group justify="flex-end" gap="xs" mt="md">
      {onCancel && (
        <Button
          variant="default"
          onClick={() => {
            if (loading) stopWaiting();
            onCancel();
          }}
        >
          {t('common.cancel')}
        </Button>
      )}
      <Button type="submit" {...(danger && { color: 'red.8' })} loading={loading}>
        {save}
      </Button>
    </Group>
  );
}
