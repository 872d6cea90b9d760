import { Button, Group, Progress, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Inspection, InspectionPoint } from '@workbay/sdk/schema';
import { CheckCheckIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { type Completion, sendRestGood } from '../../app/waitingFindings.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import classes from './Inspection.module.css';

interface Props {
  inspection: Inspection;
  /** As they are shown. */
  points: InspectionPoint[];
}

/** How far it is, and its end. */
export function InspectionFoot({ inspection: { id, name, job }, points }: Props) {
  const { t } = useTranslation();
  const unchecked = points.filter(({ result }) => result === null);
  const done = points.length - unchecked.length;
  const [completing, ask] = useDisclosure();
  const subject = `${job.number}: ${name}`;
  const rest = useChange(
    (numbers: number[], once) => sendRestGood({ inspectionId: id, numbers }, once.timeoutMs),
    {
      later: numbers => ({ subject, call: { do: 'restIsGood', inspectionId: id, numbers } }),
    },
  );
  const complete = useChange((_saw: Completion['saw'], once) => workbay.inspections.complete(id, once), {
    said: () => t('inspections.isComplete'),
    after: ask.close,
    later: saw => ({ subject, call: { do: 'completeInspection', inspectionId: id, saw } }),
    afterKept: ask.close,
  });
  return (
    <div className={classes.foot} data-foot>
      <Progress
        value={(done / points.length) * 100}
        size="sm"
        mb={8}
        aria-label={t('inspections.progress', { done, all: points.length })}
      />
      <Group justify="space-between" gap="xs">
        <Text size="sm" role="status">
          {t('inspections.progress', { done, all: points.length })}
        </Text>
        <Group gap="xs">
          {done > 0 && unchecked.length > 0 && (
            <Button
              variant="default"
              leftSection={<CheckCheckIcon size={16} aria-hidden />}
              loading={rest.isPending}
              onClick={() => rest.mutate(unchecked.map(({ number }) => number))}
            >
              {t('inspections.restGood')}
            </Button>
          )}
          <Button disabled={done === 0} onClick={ask.open}>
            {t('inspections.complete')}
          </Button>
        </Group>
      </Group>
      <Confirm
        opened={completing}
        onClose={ask.close}
        title={t('inspections.completeTitle')}
        text={
          unchecked.length > 0
            ? t('inspections.completeText', { count: unchecked.length })
            : t('inspections.completeAll')
        }
        action={t('inspections.complete')}
        change={complete}
        onConfirm={() => complete.mutate(points.map(({ number, result }) => ({ number, result })))}
      />
    </div>
  );
}
