import { Button, Group, Select, Stack, Switch, Table, Text } from '@mantine/core';
import type { Import } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useChange } from '../../app/useChange.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { Section } from '../../ui/Section.tsx';
import { badColour } from './badColour.ts';
import { fieldName } from './fieldName.ts';

interface Props {
  one: Import;
  onChecked: () => void;
}

/** Which column is what: guessed already, to be put right, with the first rows beside it. */
export function Columns({ one, onChecked }: Props) {
  const { t } = useTranslation();
  const { today } = useFormat();
  const [mapping, setMapping] = useState(one.mapping);
  const [updateExisting, setUpdate] = useState(one.updateExisting);
  const [openedOn, setOpenedOn] = useState(one.openedOn);
  const cancel = useChange(() => workbay.imports.changeStatus(one.id, { status: 'cancelled' }));
  const sheet = useChange((name: string) => workbay.imports.update(one.id, { sheet: name }));
  const check = useChange(
    async () => {
      await workbay.imports.update(one.id, {
        mapping,
        updateExisting,
        ...(openedOn && { openedOn }),
      });
      return workbay.imports.changeStatus(one.id, { status: 'checking' });
    },
    { after: onChecked },
  );
  const missing = one.fields.filter(({ name, required }) => required && !(name in mapping));
  return (
    <Section title={t('imports.columns')}>
      <Stack>
        <Text size="sm" c="dimmed">
          {t('imports.columnsText')}
        </Text>
        {one.sheets.length > 1 && (
          <Select
            label={t('imports.sheet')}
            data={one.sheets}
            value={one.sheet}
            allowDeselect={false}
            maw={320}
            disabled={sheet.isPending}
            onChange={name => name && sheet.mutate(name)}
          />
        )}
        <ColumnTable one={one} mapping={mapping} onChange={setMapping} />
        {one.openedOn && (
          <DayInput
            label={t('imports.openedOn')}
            description={t('imports.openedOnText')}
            value={openedOn}
            onChange={setOpenedOn}
            maxDate={today()}
          />
        )}
        <Switch
          label={t('imports.updateExisting')}
          description={t('imports.updateExistingText')}
          checked={updateExisting}
          onChange={event => setUpdate(event.currentTarget.checked)}
        />
        {missing.length > 0 && (
          <Text size="sm" c={badColour} role="alert">
            {t('imports.missing', { fields: missing.map(({ name }) => fieldName(t, name)).join(', ') })}
          </Text>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate(undefined)}>
            {t('imports.giveUp')}
          </Button>
          <Button
            loading={check.isPending}
            disabled={missing.length > 0}
            onClick={() => check.mutate(undefined)}
          >
            {t('imports.check')}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}

type Mapping = Import['mapping'];

function ColumnTable({
  one,
  mapping,
  onChange,
}: {
  one: Import;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}) {
  const { t } = useTranslation();
  const fields = one.fields.map(({ name, required }) => ({
    value: name,
    label: required ? `${fieldName(t, name)} *` : fieldName(t, name),
  }));
  const fieldOf = (column: number) => Object.entries(mapping).find(([, at]) => at === column)?.[0] ?? null;
  const choose = (column: number, field: string | null) => {
    const others = Object.entries(mapping).filter(([name, at]) => at !== column && name !== field);
    onChange(Object.fromEntries(field ? [...others, [field, column]] : others));
  };
  return (
    <Table aria-label={t('imports.columns')} layout="fixed" verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('imports.inFile')}</Table.Th>
          <Table.Th>{t('imports.inWorkbay')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {one.columns.map(({ header, sample }, column) => {
          const name = header || t('imports.unnamed', { number: column + 1 });
          return (
            <Table.Tr key={column}>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                <Text size="sm" fw={560}>
                  {name}
                </Text>
                <Text size="xs" c="dimmed" lineClamp={2}>
                  {sample.filter(Boolean).join(' · ') || '–'}
                </Text>
              </Table.Td>
              <Table.Td>
                <Select
                  aria-label={name}
                  placeholder={t('imports.leaveOut')}
                  data={fields}
                  value={fieldOf(column)}
                  clearable
                  searchable
                  clearButtonProps={{ 'aria-label': t('imports.leaveOut') }}
                  onChange={field => choose(column, field)}
                />
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
