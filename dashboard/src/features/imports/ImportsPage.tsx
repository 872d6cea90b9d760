import type { Import } from '@workbay/sdk/schema';
import { TablePropertiesIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { type Column, Records } from '../../ui/Records.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { ImportStatus } from './ImportStatus.tsx';
import { NewImport } from './NewImport.tsx';

export default function ImportsPage() {
  const { t } = useTranslation();
  const { number, shortTime } = useFormat();
  const pages = api.useInfiniteQuery('get', '/v1/imports', { params: { query: { limit: 20 } } }, byCursor);
  const columns: Column<Import>[] = [
    { label: t('imports.file'), render: one => one.fileName },
    { label: t('imports.what'), render: one => t(`imports.kinds.${one.kind}`) },
    { label: t('imports.rows'), render: one => number(one.rows), right: true, wideOnly: true },
    { label: t('imports.created'), render: one => number(one.counts.created), right: true, wideOnly: true },
    { label: t('common.status'), render: one => <ImportStatus status={one.status} /> },
    { label: t('imports.begun'), render: one => shortTime(one.createdAt) },
  ];
  return (
    <Page title={t('imports.title')} text={t('imports.text')}>
      <NewImport />
      <Records
        label={t('imports.title')}
        pages={pages}
        columns={columns}
        to={one => `/imports/${one.id}`}
        empty={<Empty icon={TablePropertiesIcon} title={t('imports.empty')} text={t('imports.emptyText')} />}
      />
    </Page>
  );
}
