import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useMe } from '../../app/session.ts';
import { Page } from '../../ui/Page.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { useDeviceName } from '../sessions/useDeviceName.ts';
import { AuditRecords } from './AuditRecords.tsx';
import { useActorName } from './names.ts';

/** What happened in the person's own account, by whom, on which device and from where. */
export default function OwnRecordPage() {
  const { t } = useTranslation();
  const me = useMe();
  const actorName = useActorName();
  const deviceName = useDeviceName();
  const pages = api.useInfiniteQuery('get', '/v1/audit/mine', { params: { query: { limit: 50 } } }, byCursor);
  return (
    <Page title={t('ownRecord.title')} text={t('ownRecord.text')}>
      <AuditRecords
        label={t('ownRecord.title')}
        pages={pages}
        columns={[
          {
            label: t('audit.who'),
            render: record => (record.actor.id === me?.user?.id ? t('ownRecord.you') : actorName(record)),
          },
          { label: t('ownRecord.device'), render: ({ device }) => device && deviceName(device) },
          { label: t('audit.address'), render: record => record.address },
        ]}
      />
    </Page>
  );
}
