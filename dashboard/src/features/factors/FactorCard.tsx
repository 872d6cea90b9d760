import { Group, Paper, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';

interface Props {
  icon: ComponentType<{ size?: number; strokeWidth?: number; 'aria-hidden'?: boolean }>;
  title: string;
  text: string;
  action: ReactNode;
  children?: ReactNode;
}

export function FactorCard({ icon: Icon, title, text, action, children }: Props) {
  return (
    <Paper withBorder p="md" radius="md">
      <Stack gap="md">
        <Group justify="space-between" align="flex-start" gap="sm">
          <Group align="flex-start" gap="sm" wrap="nowrap" flex="1 1 260px">
            <ThemeIcon variant="light" size={38} radius="md" aria-hidden>
              <Icon size={20} strokeWidth={1.7} aria-hidden />
            </ThemeIcon>
            <Stack gap={2} miw={0}>
              <Title order={2} size="h4">
                {title}
              </Title>
              <Text size="sm" c="dimmed">
                {text}
              </Text>
            </Stack>
          </Group>
          {action}
        </Group>
        {children}
      </Stack>
    </Paper>
  );
}
