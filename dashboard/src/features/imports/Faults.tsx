import { Text } from '@mantine/core';
import type { Import, ImportFault } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { sayFault } from '../../app/problems.tsx';
import { type Column, Records } from '../../ui/Records.tsx';
import { SaveButton } from '../../ui/SaveButton.tsx';
import { Section } from '../../ui/Section.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { fieldName } from './fieldName.ts';

/** What could not be taken, with where it stands in the file. */
export function Faults({ one }: { one: Import }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const path = { importId: one.id };
  const pages = api.useInfiniteQuery(
    'get',
    '/v1/imports/{importId}/faults',
    { params: { path, query: { limit: 50 } } },
    byCursor,
  );
  const columns: Column<ImportFault>[] = [
    { label: t('imports.row'), render: ({ row }) => t('imports.rowNumber', { number: number(row) }) },
    {
      label: t('imports.column'),
      render: ({ column, field }) => column ?? (field ? fieldName(t, field) : '–'),
    },
    {
      label: t('imports.value'),
      render: ({ value }) => <span style={{ overflowWrap: 'anywhere' }}>{value ?? ''}</span>,
    },
    {
      label: t('imports.fault'),
      render: ({ code, message, params }) => (
        <Text size="sm">{sayFault({ pointer: '', code, message, ...(params && { params }) })}</Text>
      ),
    },
  ];
  const undone = one.status === 'undone';
  const title = t(undone ? 'imports.leftTitle' : 'imports.faultsTitle', {
    count: one.faults,
    number: number(one.faults),
  });
  return (
    <Section
      title={title}
      actions={
        <SaveButton
          size="xs"
          label={t('imports.download')}
          name={`faults-${one.fileName.replace(/\.\w+$/, '')}.csv`}
          file={() => workbay.imports.faultsCsv(one.id)}
        />
      }
    >
      <Records label={title} pages={pages} columns={columns} empty={null} />
    </Section>
  );
}
