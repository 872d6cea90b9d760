import { Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Invoice } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useCan } from '../../app/session.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { UseAdvances } from '../advances/UseAdvances.tsx';
import { CustomerCredit } from '../payments/CustomerCredit.tsx';
import { InvoicePayments } from '../payments/InvoicePayments.tsx';
import { EditDraft } from './EditDraft.tsx';
import { EmailState, EmailTrouble } from './EmailState.tsx';
import { InvoiceActions } from './InvoiceActions.tsx';
import { InvoiceNotes } from './InvoiceNotes.tsx';
import { InvoiceSheet } from './InvoiceSheet.tsx';
import { InvoiceStatusBadge } from './InvoiceStatusBadge.tsx';

export default function InvoicePage() {
  const { invoiceId = '' } = useParams();
  const { data, error, refetch } = api.useQuery('get', '/v1/invoices/{invoiceId}', {
    params: { path: { invoiceId } },
  });
  if (error && !data) return <Broken error={error} retry={() => refetch()} />;
  if (!data) return <Loading />;
  return <InvoiceView invoice={data} />;
}

function InvoiceView({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const seesPayments = useCan('payments:read') && invoice.status !== 'draft';
  const [editing, edit] = useDisclosure();
  return (
    <Page
      title={invoice.number ?? t('invoices.draft')}
      beside={<InvoiceStatusBadge invoice={invoice} />}
      text={<EmailState invoice={invoice} />}
      parent={{ to: '/invoices', label: t('invoices.title') }}
      actions={!editing && <InvoiceActions invoice={invoice} onEdit={edit.open} />}
    >
      {editing ? (
        <EditDraft key={invoice.version} invoice={invoice} onDone={edit.close} />
      ) : (
        <Stack>
          <EmailTrouble invoice={invoice} />
          <InvoiceSheet invoice={invoice} />
          {invoice.creditedTotal + invoice.debitedTotal > 0 && (
            <Section title={t('invoiceNotes.title')}>
              <InvoiceNotes invoiceId={invoice.id} />
            </Section>
          )}
          {seesPayments && (
            <Section title={t('invoices.payments')}>
              <UseAdvances invoice={invoice} />
              <CustomerCredit invoice={invoice} />
              <InvoicePayments invoiceId={invoice.id} />
            </Section>
          )}
        </Stack>
      )}
    </Page>
  );
}
