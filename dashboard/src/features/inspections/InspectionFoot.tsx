import { Button, Group, Progress, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChecks } from '@tabler/icons-react';
import { isApiError } from '@workbay/sdk';
import type { Inspection } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import classes from './Inspection.module.css';

/** How far it is, and its end. */
export function InspectionFoot({ inspection }: { inspection: Inspection }) {
  const { t } = useTranslation();
  const { id, counts, sections } = inspection;
  const points = sections.flatMap(section => section.points);
  const done = points.length - counts.unchecked;
  const [completing, ask] = useDisclosure();
  const rest = useChange(() => restIsGood(inspection));
  const complete = useChange(() => workbay.inspections.complete(id), {
    said: () => t('inspections.isComplete'),
    after: ask.close,
  });
  return (
    <div className={classes.foot}>
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
          {done > 0 && counts.unchecked > 0 && (
            <Button
              variant="default"
              leftSection={<IconChecks size={16} aria-hidden />}
              loading={rest.isPending}
              onClick={() => rest.mutate(undefined)}
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
          counts.unchecked > 0
            ? t('inspections.completeText', { count: counts.unchecked })
            : t('inspections.completeAll')
        }
        action={t('inspections.complete')}
        loading={complete.isPending}
        onConfirm={() => complete.mutate(undefined)}
      />
    </div>
  );
}

/** What others have found meanwhile stays as they found it. */
async function restIsGood(inspection: Inspection): Promise<Inspection> {
  const { id, version, sections } = inspection;
  const points = sections
    .flatMap(section => section.points)
    .filter(({ result }) => result === null)
    .map(({ number }) => ({ number, result: 'green' as const }));
  if (points.length === 0) return inspection;
  try {
    return await workbay.inspections.update(id, { points }, { ifMatch: version });
  } catch (error) {
    if (!isApiError(error, 'version_conflict')) throw error;
    return restIsGood(await workbay.inspections.get(id));
  }
}
