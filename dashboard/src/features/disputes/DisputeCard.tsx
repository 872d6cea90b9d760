import { Alert, Badge, Group, Paper, Stack, Text } from '@mantine/core';
import type { Dispute } from '@workbay/sdk/schema';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';

const colors = { open: 'orange', decided: 'teal', withdrawn: 'gray' } as const;

interface Props {
  dispute: Dispute;
  /** How the workshop is called here. */
  workshop: string;
  /** Where it is not the currency of the workshop that one is in. */
  currency?: string;
  beside?: ReactNode;
  children?: ReactNode;
}

/** What each of them says, in order, and what was decided. */
export function DisputeCard({ dispute, workshop, currency, beside, children }: Props) {
  const { t } = useTranslation();
  const { money, shortTime, time } = useFormat();
  const { about, state, customerName, startsAt, messages, decision } = dispute;
  const name = customerName || t('disputes.customer');
  return (
    <Paper p="md" component="article">
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Text fw={640}>
            {name} · {t(`disputes.kinds.${about}`)}
          </Text>
          <Badge color={colors[state]} variant="light" style={{ flexShrink: 0 }}>
            {t(`disputes.states.${state}`)}
          </Badge>
        </Group>
        <Group gap="sm">
          <Text size="sm" c="dimmed">
            {t('disputes.booked', { time: time(startsAt) })}
          </Text>
          {beside}
        </Group>
        {messages.map(({ by, text, at }) => (
          <div key={`${at}${by}`}>
            <Text size="xs" c="dimmed">
              {by === 'customer' ? name : workshop} · {shortTime(at)}
            </Text>
            <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
              {text || t('disputes.forgotten')}
            </Text>
          </div>
        ))}
        {decision && (
          <Alert title={t(`disputes.outcomes.${decision.outcome}`)}>
            {decision.reason}
            {decision.refund > 0 && (
              <Text size="sm">{t('disputes.refunded', { amount: money(decision.refund, currency) })}</Text>
            )}
          </Alert>
        )}
        {children}
      </Stack>
    </Paper>
  );
}
