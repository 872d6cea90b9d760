import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { ChevronLeftIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface Props {
  title: string;
  /** Beside the title, such as a status. */
  beside?: ReactNode;
  text?: ReactNode;
  actions?: ReactNode;
  /** The list that this page belongs to. */
  parent?: { to: string; label: string };
  /** Whether it takes all the width there is, as a board does. */
  wide?: boolean;
  children: ReactNode;
}

export function Page({ title, beside, text, actions, parent, wide, children }: Props) {
  useDocumentTitle(`${title} · Workbay`);
  return (
    <Stack gap="lg" data-wide={wide || undefined}>
      <Stack gap={6}>
        {parent && (
          <Anchor component={Link} to={parent.to} size="sm" c="dimmed" w="fit-content" className="back">
            <Group gap={2}>
              <ChevronLeftIcon size={15} aria-hidden />
              {parent.label}
            </Group>
          </Anchor>
        )}
        <Group justify="space-between" align="flex-start" gap="sm">
          <Stack gap={2} miw={0}>
            <Group gap="sm">
              <Title order={1} style={{ overflowWrap: 'anywhere' }}>
                {title}
              </Title>
              {beside}
            </Group>
            {typeof text === 'string' ? <Text c="dimmed">{text}</Text> : text}
          </Stack>
          {actions && (
            <Group gap="xs" className="actions">
              {actions}
            </Group>
          )}
        </Group>
      </Stack>
      {children}
    </Stack>
  );
}
