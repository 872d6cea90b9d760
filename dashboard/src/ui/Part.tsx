import { Grid, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A part of the settings: what it is about on the left, its fields on the right. */
export function Part({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <Paper component="section" aria-label={title} p="lg">
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Title order={2}>{title}</Title>
          <Text size="sm" c="dimmed">
            {text}
          </Text>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Stack gap="sm">{children}</Stack>
        </Grid.Col>
      </Grid>
    </Paper>
  );
}
