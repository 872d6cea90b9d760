import type { Event } from '@workbay/sdk/schema';
import { ActivityIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { type Column, Records } from '../../ui/Records.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { useTimeColumn } from '../../ui/useTimeColumn.tsx';

export default function ActivityPage() {
  const { t } = useTranslation();
  const when = useTimeColumn<Event>(event => event.createdAt);
  const pages = api.useInfiniteQuery('get', '/v1/events', { params: { query: { limit: 50 } } }, byCursor);
  const columns: Column<Event>[] = [
    { label: t('webhooks.event'), render: event => <What event={event} /> },
    { label: t('common.name'), render: event => <Subject event={event} /> },
    when,
  ];
  return (
    <Page title={t('events.title')} text={t('events.text')}>
      <Records
        label={t('events.title')}
        pages={pages}
        columns={columns}
        empty={<Empty icon={ActivityIcon} title={t('events.empty')} text={t('events.emptyText')} />}
      />
    </Page>
  );
}

function What({ event }: { event: Event }) {
  const { t } = useTranslation();
  return <>{t(`events.types.${event.type}`)}</>;
}

const pages: Record<string, string> = {
  job: '/jobs',
  customer: '/customers',
  vehicle: '/vehicles',
  estimate: '/estimates',
  invoice: '/invoices',
  inspection: '/inspections',
};

/** What the event is about, by the name that a person knows it by, as a link where it has a page. */
function Subject({ event }: { event: Event }) {
  const { number, registration, name, invoiceNumber, customer, plan, email, host, id } = event.data;
  const label = [number, registration, name, invoiceNumber, nameOf(customer), plan, email, host].find(
    text => typeof text === 'string',
  );
  const folder = pages[event.type.split('.')[0] ?? ''];
  if (!folder || !label || typeof id !== 'string' || event.type.endsWith('.deleted')) return <>{label}</>;
  return (
    <Link to={`${folder}/${id}`} className="plain">
      {label}
    </Link>
  );
}

function nameOf(party: unknown): unknown {
  return typeof party === 'object' && party !== null && 'name' in party ? party.name : undefined;
}
