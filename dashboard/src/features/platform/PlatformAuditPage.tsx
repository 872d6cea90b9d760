import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { AuditRecords } from '../audit/AuditRecords.tsx';
import { useActorName } from '../audit/names.ts';
import { platformApi } from './platformSession.ts';

/** What administrators did and looked at. */
export default function PlatformAuditPage() {
  const { t } = useTranslation();
  const actorName = useActorName();
  const pages = platformApi.useInfiniteQuery(
    'get',
    '/v1/platform/audit',
    { params: { query: { limit: 50 } } },
    byCursor,
  );
  return (
    <Page title={t('nav.audit')} text={t('platform.auditText')}>
      <AuditRecords
        label={t('nav.audit')}
        pages={pages}
        columns={[
          { label: t('audit.who'), render: actorName },
          { label: t('audit.address'), render: record => record.address, wideOnly: true },
        ]}
      />
    </Page>
  );
}
