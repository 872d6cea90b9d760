import { Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';

export function AuthTitle({ title, text }: { title: string; text?: string }) {
  useDocumentTitle(`${title} · Workbay`);
  return (
    <Stack gap={4} mb="lg">
      <Title order={1} fz={26} lts="-0.015em">
        {title}
      </Title>
      {text && <Text c="dimmed">{text}</Text>}
    </Stack>
  );
}
