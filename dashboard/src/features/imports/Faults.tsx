import { Button, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { Import, ImportFault } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { sayFault } from '../../app/problems.tsx';
import { useChange } from '../../app/useChange.ts';
import { type Column, Records } from '../../ui/Records.tsx';
import { Section } from '../../ui/Section.tsx';
import { saveAs } from '../../ui/saveAs.ts';
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
  const save = useChange(async () =>
    saveAs(await workbay.imports.faultsCsv(one.id), `faults-${one.fileName.replace(/\.\w+$/, '')}.csv`),
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
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden />}
          loading={save.isPending}
          onClick={() => save.mutate(undefined)}
        >
          {t('imports.download')}
        </Button>
      }
    >
      <Records label={title} pages={pages} columns={columns} empty={null} />
    </Section>
  );
}
