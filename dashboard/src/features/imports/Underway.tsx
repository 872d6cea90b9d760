import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import type { Import } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useChange } from '../../app/useChange.ts';
import { Section } from '../../ui/Section.tsx';

/** How far it is. It goes on without anybody looking. */
export function Underway({ one }: { one: Import }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const cancel = useChange(() => workbay.imports.changeStatus(one.id, { status: 'cancelled' }));
  const undoing = one.status === 'undoing';
  const all = undoing ? one.counts.created + one.counts.updated : one.rows;
  const title = t(`imports.statuses.${one.status}`);
  const percent = all === 0 ? 100 : Math.min(100, Math.round((one.rowsDone / all) * 100));
  return (
    <Section title={title}>
      <Stack>
        <Progress.Root size="lg" radius="xl">
          <Progress.Section value={percent} aria-label={title} />
        </Progress.Root>
        <Group justify="space-between">
          <Text size="sm" role="status">
            {t('imports.progress', { done: number(one.rowsDone), all: number(all) })}
          </Text>
          {!undoing && (
            <Button
              variant="default"
              size="xs"
              loading={cancel.isPending}
              onClick={() => cancel.mutate(undefined)}
            >
              {t('common.cancel')}
            </Button>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {t('imports.goesOn')}
        </Text>
      </Stack>
    </Section>
  );
}
