import { Stack, Text, ThemeIcon } from '@mantine/core';
import { InboxIcon } from 'lucide-react';
import type { ComponentType, ReactNode } from 'react';

interface Props {
  title: string;
  text?: string;
  icon?: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
  children?: ReactNode;
}

/** In place of a list without items; says what belongs here and how it comes. */
export function Empty({ title, text, icon: Icon = InboxIcon, children }: Props) {
  return (
    <Stack align="center" gap={6} py={48} px="md" ta="center">
      <ThemeIcon variant="light" size={44} radius="xl">
        <Icon size={22} aria-hidden />
      </ThemeIcon>
      <Text fw={600} mt={6}>
        {title}
      </Text>
      {text && (
        <Text size="sm" c="dimmed" maw={380}>
          {text}
        </Text>
      )}
      {children}
    </Stack>
  );
}
