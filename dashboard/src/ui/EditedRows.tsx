import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { PlusIcon } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Dialog } from './Dialog.tsx';

type Row = { id: string; name: string; active: boolean };
type Props<R extends Row> = {
  rows: R[];
  /** Whether they may add and change. */
  may: boolean;
  words: { empty: string; add: string; edit: string; off: string };
  detail: (row: R) => ReactNode;
  /** Of a new one for null. */
  form: (row: R | null, onDone: () => void) => ReactNode;
};

/** The few named things of a setting, each edited in a dialog. */
export function EditedRows<R extends Row>({ rows, may, words, detail, form }: Props<R>) {
  const [edited, setEdited] = useState<R | 'new' | null>(null);
  const close = () => setEdited(null);
  return (
    <>
      {rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.empty}
        </Text>
      )}
      <Stack gap={4}>
        {rows.map(row => (
          <Group key={row.id} justify="space-between" className="row" px={8} py={6} gap="sm">
            <Button variant="transparent" p={0} h="auto" disabled={!may} onClick={() => setEdited(row)}>
              {row.name}
            </Button>
            <Group gap="xs">
              {!row.active && <Badge color="gray">{words.off}</Badge>}
              <Text size="sm" c="dimmed">
                {detail(row)}
              </Text>
            </Group>
          </Group>
        ))}
      </Stack>
      {may && (
        <Button
          variant="default"
          w="fit-content"
          leftSection={<PlusIcon size={16} aria-hidden />}
          onClick={() => setEdited('new')}
        >
          {words.add}
        </Button>
      )}
      <Dialog opened={edited !== null} onClose={close} title={edited === 'new' ? words.add : words.edit}>
        {form(edited === 'new' ? null : edited, close)}
      </Dialog>
    </>
  );
}
