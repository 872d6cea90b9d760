import { Group, Text } from '@mantine/core';

export function Logo() {
  return (
    <Group gap={10} wrap="nowrap">
      <img src="/icon.svg" alt="" width={28} height={28} />
      <Text fw={680} fz="lg" lts="-0.01em">
        Workbay
      </Text>
    </Group>
  );
}
