import { Radio, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { Form } from '../../ui/Form.tsx';

interface Props<Thing> {
  pair: readonly [Thing, Thing];
  nameOf: (thing: Thing) => string;
  /** What is shown of each, side by side. */
  rows: { label: string; value: (thing: Thing) => ReactNode }[];
  merge: (kept: Thing, gone: Thing) => Promise<unknown>;
  onDone: (kept: Thing) => void;
  onCancel: () => void;
}

/** Two records side by side, of which one stays and gets all that the other has. Asked twice: it cannot be undone. */
export function MergeForm<Thing extends { id: string }>(props: Props<Thing>) {
  const { pair, nameOf, rows, merge, onDone, onCancel } = props;
  const { t } = useTranslation();
  const [keptId, keep] = useState(pair[0].id);
  const [asking, ask] = useDisclosure();
  const [kept, gone] = pair[0].id === keptId ? pair : [pair[1], pair[0]];
  const names = { kept: nameOf(kept), gone: nameOf(gone) };
  const change = useChange(() => merge(kept, gone), {
    said: () => t('merges.done', names),
    after: () => onDone(kept),
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    ask.open();
  };
  return (
    <Form onSubmit={onSubmit} onCancel={onCancel} save={t('merges.merge')} change={change}>
      <Text size="sm">{t('merges.text')}</Text>
      <Table className="data" verticalSpacing={6} layout="fixed" aria-label={t('merges.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="26%">{t('merges.stays')}</Table.Th>
            {pair.map(thing => (
              <Table.Th key={thing.id} style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
                <Radio
                  name="kept"
                  label={nameOf(thing)}
                  checked={thing.id === keptId}
                  onChange={() => keep(thing.id)}
                />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ label, value }) => (
            <Table.Tr key={label}>
              <Table.Th c="dimmed" fw={400} style={{ whiteSpace: 'normal' }}>
                {label}
              </Table.Th>
              {pair.map(thing => (
                <Table.Td key={thing.id} style={{ overflowWrap: 'anywhere' }}>
                  {value(thing) ?? '–'}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed">
        {t('merges.after', names)}
      </Text>
      <Confirm
        opened={asking}
        onClose={ask.close}
        title={t('merges.sure', names)}
        text={t('merges.sureText', names)}
        action={t('merges.merge')}
        danger
        change={change}
        onConfirm={() => {
          ask.close();
          change.mutate(undefined);
        }}
      />
    </Form>
  );
}
