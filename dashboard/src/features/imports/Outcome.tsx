import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import type { Import } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { Section } from '../../ui/Section.tsx';
import { badColour } from './badColour.ts';
import { placeOf } from './kinds.ts';

interface Props {
  one: Import;
  /** Back to the columns. */
  onChange: () => void;
}

/** What the rows come to, or came to, and what can be done next. */
export function Outcome({ one, onChange }: Props) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [asking, ask] = useState(false);
  const start = useChange(() => workbay.imports.changeStatus(one.id, { status: 'importing' }));
  const undo = useChange(() => workbay.imports.changeStatus(one.id, { status: 'undoing' }), {
    after: () => ask(false),
  });
  const { created, updated } = one.counts;
  const checked = one.status === 'checked';
  const undone = one.status === 'undone';
  const made = created + updated > 0;
  return (
    <Section title={t(checked ? 'imports.wouldBe' : 'imports.result')}>
      <Stack>
        <SimpleGrid cols={{ base: 2, sm: 4 }}>
          <Figure label={t('imports.created')} value={number(created)} />
          <Figure label={t('imports.updated')} value={number(updated)} />
          <Figure label={t('imports.unchanged')} value={number(one.counts.unchanged)} />
          <Figure label={t('imports.faulty')} value={number(one.counts.faulty)} bad={one.counts.faulty > 0} />
        </SimpleGrid>
        {one.failure && (
          <Text size="sm" c={badColour}>
            {one.failure}
          </Text>
        )}
        {undone && (
          <Text size="sm">
            {t('imports.undoneText', { removed: number(one.removed), left: number(one.faults) })}
          </Text>
        )}
        {checked && <Text size="sm">{t(made ? 'imports.checkedText' : 'imports.nothingText')}</Text>}
        <Group justify="flex-end" gap="xs">
          {checked && (
            <Button variant="default" onClick={onChange}>
              {t('imports.changeColumns')}
            </Button>
          )}
          {checked && (
            <Button disabled={!made} loading={start.isPending} onClick={() => start.mutate(undefined)}>
              {t('imports.start', { count: created + updated, number: number(created + updated) })}
            </Button>
          )}
          {!checked && !undone && created > 0 && (
            <Button variant="default" onClick={() => ask(true)}>
              {t('imports.undo')}
            </Button>
          )}
          {!checked && (
            <Button component={Link} to={placeOf[one.kind]} variant="light">
              {t('imports.look')}
            </Button>
          )}
        </Group>
      </Stack>
      <Confirm
        opened={asking}
        onClose={() => ask(false)}
        title={t('imports.undoTitle')}
        text={t('imports.undoText')}
        action={t('imports.undo')}
        danger
        change={undo}
        onConfirm={() => undo.mutate(undefined)}
      />
    </Section>
  );
}

function Figure({ label, value, bad = false }: { label: string; value: string; bad?: boolean }) {
  return (
    <Stack gap={0}>
      <Text size="xl" fw={650} {...(bad && { c: badColour })}>
        {value}
      </Text>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
    </Stack>
  );
}
