import { Button, Group } from '@mantine/core';
import type { Sending } from '../app/useChange.ts';
import { CancelButton } from './CancelButton.tsx';

export function FormButtons({
  onCancel,
  save,
  change,
  danger,
}: {
  onCancel?: () => void;
  save: string;
  change?: Sending | undefined;
  danger?: boolean;
}) {
  return (
    <Group justify="flex-end" gap="xs" mt="md">
      {onCancel && <CancelButton onCancel={onCancel} change={change} />}
      <Button type="submit" {...(danger && { color: 'red.8' })} loading={change?.isPending ?? false}>
        {save}
      </Button>
    </Group>
  );
}
