import { Badge, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import type { Plan } from '@workbay/sdk/schema';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { limits, useAmount, useLimitName } from './limits.ts';

interface Props {
  plan: Plan;
  current: boolean;
  action: ReactNode;
}

/** A plan with its price and what it allows. */
export function PlanCard({ plan, current, action }: Props) {
  const { t } = useTranslation();
  const { roundMoney } = useFormat();
  const amount = useAmount();
  const nameOf = useLimitName();
  const name = t(`plan.names.${plan.name}`);
  return (
    <Paper component="section" aria-label={name} p="lg" withBorder>
      <Stack gap="sm" h="100%">
        <Group justify="space-between">
          <Title order={2}>{name}</Title>
          {current && <Badge color="teal">{t('plan.current')}</Badge>}
        </Group>
        <div>
          <Text size="xl" fw={700}>
            {roundMoney(plan.price)}
          </Text>
          <Text size="sm" c="dimmed">
            {plan.price > 0 ? t('plan.aMonth') : t('plan.forGood')}
          </Text>
        </div>
        <List size="sm" spacing={4}>
          {limits.map(limit => (
            <List.Item key={limit}>
              {nameOf(limit)}: {amount(limit, plan.limits[limit])}
            </List.Item>
          ))}
        </List>
        <Stack mt="auto">{action}</Stack>
      </Stack>
    </Paper>
  );
}
