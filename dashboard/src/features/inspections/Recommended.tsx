import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import type { Inspection } from '@workbay/sdk/schema';
import { ClipboardCheckIcon, PlusIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { workbay } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Section } from '../../ui/Section.tsx';

/** The amber and red points, as work for the job or an estimate. */
export function Recommended({ inspection: { id, job, sections } }: { inspection: Inspection }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayWork = useCan('jobs:write');
  const mayEstimate = useCan('estimates:write');
  const worth = sections
    .flatMap(section => section.points)
    .filter(({ result }) => result === 'amber' || result === 'red');
  const [left, setLeft] = useState<number[]>([]);
  const points = worth.map(({ number }) => number).filter(number => !left.includes(number));
  const add = useChange(() => workbay.inspections.addLines(id, { points }), {
    said: () => t('inspections.added'),
    after: () => navigate(`/jobs/${job.id}`),
  });
  const estimate = useChange(() => workbay.inspections.makeEstimate(id, { points }), {
    after: made => navigate(`/estimates/${made.id}`),
  });
  if (worth.length === 0 || !mayWork) return null;
  return (
    <Section title={t('inspections.recommended')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('inspections.recommendedText')}
        </Text>
        {worth.map(({ number, name, note }) => (
          <Checkbox
            key={number}
            label={note ? `${name}: ${note}` : name}
            checked={!left.includes(number)}
            onChange={({ currentTarget: { checked } }) =>
              setLeft(checked ? left.filter(other => other !== number) : [...left, number])
            }
          />
        ))}
        <Group gap="xs">
          <Button
            leftSection={<PlusIcon size={16} aria-hidden />}
            disabled={points.length === 0}
            loading={add.isPending}
            onClick={() => add.mutate(undefined)}
          >
            {t('inspections.addLines')}
          </Button>
          {mayEstimate && (
            <Button
              variant="default"
              leftSection={<ClipboardCheckIcon size={16} aria-hidden />}
              disabled={points.length === 0}
              loading={estimate.isPending}
              onClick={() => estimate.mutate(undefined)}
            >
              {t('inspections.makeEstimate')}
            </Button>
          )}
        </Group>
      </Stack>
    </Section>
  );
}
