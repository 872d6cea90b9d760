import { Button, Group, Text } from '@mantine/core';
import i18next from 'i18next';
import { notifications } from '../app/toast.ts';

/** Says what was done, and takes it back while it is shown, where that can be. */
export function undoToast(message: string, undo: (() => void) | undefined): void {
  const id = notifications.show({
    color: 'teal',
    autoClose: undo ? 8000 : 4000,
    message: (
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <Text size="sm">{message}</Text>
        {undo && (
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => {
              notifications.hide(id);
              undo();
            }}
          >
            {i18next.t('common.undo')}
          </Button>
        )}
      </Group>
    ),
  });
}
