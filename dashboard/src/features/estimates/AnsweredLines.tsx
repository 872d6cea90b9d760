import { Group, Stack, Text } from '@mantine/core';
import type { EstimateAnswer, EstimateLine } from '@workbay/sdk/schema';
import { CircleCheckIcon, CircleXIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { LineItemsTable } from '../../ui/lines/LineItemsTable.tsx';
import { useMembers } from '../members/useMembers.ts';

/** The lines, once they are answered with what the customer said to each. */
export function AnsweredLines({ lines, answer }: { lines: EstimateLine[]; answer: EstimateAnswer | null }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  if (!answer) return <LineItemsTable lines={lines} label={t('jobs.lines')} />;
  return (
    <Stack component="ul" gap="xs" p={0} m={0} aria-label={t('jobs.lines')}>
      {lines.map((line, index) => {
        const approved = answer.approvedLines.includes(index);
        const Icon = approved ? CircleCheckIcon : CircleXIcon;
        const said = t(approved ? 'estimates.lineApproved' : 'estimates.lineDeclined');
        return (
          <Group key={index} component="li" wrap="nowrap" align="flex-start" gap="xs" fz="sm">
            <Icon
              size={19}
              color={`var(--mantine-color-${approved ? 'green' : 'red'}-7)`}
              role="img"
              aria-label={said}
              style={{ flex: 'none' }}
            />
            <Text
              inherit
              flex={1}
              miw={0}
              td={approved ? undefined : 'line-through'}
              style={{ overflowWrap: 'anywhere' }}
            >
              {line.description}
            </Text>
            <span>{money(line.total)}</span>
          </Group>
        );
      })}
    </Stack>
  );
}

export function AnswerText({ answer }: { answer: EstimateAnswer }) {
  const { t } = useTranslation();
  const { money, time } = useFormat();
  const { nameOf } = useMembers();
  const { name, at, recordedBy, approvedTotal } = answer;
  return (
    <Text size="sm" c="dimmed">
      {t('estimates.answeredBy', { name, date: time(at), amount: money(approvedTotal) })}
      {recordedBy && ` · ${t('estimates.recordedBy', { name: nameOf(recordedBy) ?? recordedBy })}`}
    </Text>
  );
}
