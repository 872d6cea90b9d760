import { Group, Progress, SimpleGrid, Stack, Text } from '@mantine/core';
import type { PlanUse as Use } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { useAmount, useLimitName } from './limits.ts';

/** How much of each limit is used; what is nearly full stands out. */
export function PlanUse({ use }: { use: Use[] }) {
  const { t } = useTranslation();
  const amount = useAmount();
  const nameOf = useLimitName();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="lg">
      {use.map(({ limit, used, most }) => (
        <Stack key={limit} gap={6}>
          <Group justify="space-between" gap="xs" wrap="nowrap">
            <Text size="sm">{nameOf(limit)}</Text>
            <Text size="sm" fw={560}>
              {t('plan.usedOf', { used: amount(limit, used), most: amount(limit, most) })}
            </Text>
          </Group>
          <Progress
            aria-label={nameOf(limit)}
            value={Math.min(100, Math.round((used / most) * 100))}
            color={used >= most ? 'red' : used >= most * 0.8 ? 'orange' : 'teal'}
          />
        </Stack>
      ))}
    </SimpleGrid>
  );
}
