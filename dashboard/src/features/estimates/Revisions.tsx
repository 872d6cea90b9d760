import { Accordion, Group, Stack, Text } from '@mantine/core';
import type { Estimate } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { Section } from '../../ui/Section.tsx';
import { AnsweredLines, AnswerText } from './AnsweredLines.tsx';
import { EstimateStatusBadge } from './EstimateStatusBadge.tsx';

/** What the customer was sent before, and what they said. */
export function Revisions({ estimate }: { estimate: Estimate }) {
  const { t } = useTranslation();
  const { money, time } = useFormat();
  const { data } = api.useQuery('get', '/v1/estimates/{estimateId}/revisions', {
    params: { path: { estimateId: estimate.id } },
  });
  const past = (data?.data ?? []).filter(({ revision }) => revision < estimate.revision);
  return (
    <Section title={t('estimates.earlier')}>
      <Accordion variant="default" chevronPosition="left" styles={{ control: { paddingInline: 0 } }}>
        {past.map(({ revision, status, lineItems, totals, answer, sentAt }) => (
          <Accordion.Item key={revision} value={String(revision)}>
            <Accordion.Control>
              <Group justify="space-between" gap="xs">
                <Text size="sm">{t('estimates.revisionNumber', { number: revision })}</Text>
                <EstimateStatusBadge status={status} />
              </Group>
            </Accordion.Control>
            <Accordion.Panel>
              <Stack gap="xs">
                <Text size="xs" c="dimmed">
                  {t('estimates.sentInfo', { date: time(sentAt) })} · {money(totals.total)}
                </Text>
                <AnsweredLines lines={lineItems} answer={answer} />
                {answer && <AnswerText answer={answer} />}
              </Stack>
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Section>
  );
}
