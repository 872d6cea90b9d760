import { Group, Paper, Text } from '@mantine/core';
import type { ComponentType, CSSProperties, ReactNode } from 'react';

interface Props {
  label: string;
  colour: 'orange' | 'yellow' | 'red';
  icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean; style?: CSSProperties }>;
  text: ReactNode;
  /** What can be done about it. */
  children: ReactNode;
}

/** Over every page, so that nobody forgets what state the workshop is in. */
export function Banner({ label, colour, icon: Icon, text, children }: Props) {
  return (
    <Paper
      component="section"
      aria-label={label}
      p="xs"
      px="sm"
      mb="md"
      withBorder
      bg={`var(--mantine-color-${colour}-light)`}
    >
      <Group gap="xs" justify="space-between">
        <Group gap={8} wrap="nowrap" miw={0}>
          <Icon size={18} aria-hidden style={{ flexShrink: 0 }} />
          <Text size="sm">{text}</Text>
        </Group>
        <Group gap="sm">{children}</Group>
      </Group>
    </Paper>
  );
}
