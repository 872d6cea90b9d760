import { Button, Group, Text } from '@mantine/core';

/** What a notification says, with the one thing to do about it. */
export function ToastAction({ text, action, run }: { text: string; action: string; run: () => void }) {
  return (
    <Group justify="space-between" gap="sm" wrap="nowrap">
      <Text size="sm">{text}</Text>
      <Button size="compact-sm" variant="default" style={{ flexShrink: 0 }} onClick={run}>
        {action}
      </Button>
    </Group>
  );
}
