import { Button, Group } from '@mantine/core';
import { CancelButton } from './CancelButton.tsx';

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
  return (
    <Group justify="flex-end" gap="xs" mt="md">
      {onCancel && <CancelButton onCancel={onCancel} loading={loading} />}
      <Button type="submit" {...(danger && { color: 'red.8' })} loading={loading}>
        {save}
      </Button>
    </Group>
  );
}
