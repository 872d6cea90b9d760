import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Invoice } from '@workbay/sdk/schema';
import {
  BadgeIndianRupeeIcon,
  FileCodeIcon,
  MailIcon,
  PencilIcon,
  ReceiptIndianRupeeIcon,
  Trash2Icon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { workbay } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { MoreActions } from '../../ui/MoreActions.tsx';
import { PdfButton } from '../../ui/PdfButton.tsx';
import { saveAs } from '../../ui/saveAs.ts';
import { useNewDialog } from '../../ui/useNewDialog.ts';
import { RecordPayment } from '../payments/RecordPayment.tsx';
import { ShareButton } from '../sharing/ShareButton.tsx';
import { IssueNote } from './IssueNote.tsx';
import { SendInvoice } from './SendInvoice.tsx';

/** What can be done with an invoice, by where it stands. */
export function InvoiceActions({ invoice, onEdit }: { invoice: Invoice; onEdit: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayChange = useCan('invoices:write');
  const mayRecord = useCan('payments:write') && invoice.amountDue > 0;
  const [issuing, askIssue] = useDisclosure();
  const [deleting, askDelete] = useDisclosure();
  const [sending, send] = useDisclosure();
  const recording = useNewDialog('pay');
  const [correcting, correct] = useDisclosure();
  const pdf = () => workbay.invoices.pdf(invoice.id);
  const issue = useChange(() => workbay.invoices.issue(invoice.id, { ifMatch: invoice.version }), {
    said: issued => t('invoices.issued', { number: issued.number ?? '' }),
    after: askIssue.close,
  });
  const remove = useChange(() => workbay.invoices.delete(invoice.id), {
    said: () => t('common.deleted'),
    after: () => navigate('/invoices', { replace: true }),
  });
  const eInvoice = useChange(() => workbay.gstReturns.getEInvoice(invoice.id), {
    after: made => saveAs(new Blob([JSON.stringify([made])]), `${made.DocDtls.No.replaceAll('/', '-')}.json`),
  });
  const draft = invoice.status === 'draft';
  return (
    <>
      {draft && mayChange && (
        <Button variant="default" leftSection={<PencilIcon size={16} aria-hidden />} onClick={onEdit}>
          {t('invoices.editDraft')}
        </Button>
      )}
      {draft && mayChange && <Button onClick={askIssue.open}>{t('invoices.issue')}</Button>}
      {!draft && mayChange && (
        <ShareButton
          resourceId={invoice.id}
          customerId={invoice.customer.id}
          name={invoice.number ?? ''}
          pdf={pdf}
        />
      )}
      {!draft && mayRecord && (
        <Button leftSection={<BadgeIndianRupeeIcon size={16} aria-hidden />} onClick={recording.open}>
          {t('invoices.recordPayment')}
        </Button>
      )}
      <MoreActions>
        <PdfButton pdf={pdf} />
        {!draft && mayChange && (
          <Button variant="default" leftSection={<MailIcon size={16} aria-hidden />} onClick={send.open}>
            {t('invoices.send')}
          </Button>
        )}
        {!draft && mayChange && (
          <Button
            variant="default"
            leftSection={<ReceiptIndianRupeeIcon size={16} aria-hidden />}
            onClick={correct.open}
          >
            {t('invoiceNotes.correct')}
          </Button>
        )}
        {invoice.kind === 'tax_invoice' && invoice.customerGstin && (
          <Button
            variant="default"
            leftSection={<FileCodeIcon size={16} aria-hidden />}
            loading={eInvoice.isPending}
            onClick={() => eInvoice.mutate(undefined)}
          >
            {t('gstReturns.eInvoice')}
          </Button>
        )}
        {draft && mayChange && (
          <Button
            variant="default"
            leftSection={<Trash2Icon size={16} aria-hidden />}
            onClick={askDelete.open}
          >
            {t('common.delete')}
          </Button>
        )}
      </MoreActions>
      <Confirm
        opened={issuing}
        onClose={askIssue.close}
        title={t('invoices.issueTitle')}
        text={t('invoices.issueText')}
        action={t('invoices.issue')}
        change={issue}
        onConfirm={() => issue.mutate(undefined)}
      />
      <Confirm
        opened={deleting}
        onClose={askDelete.close}
        title={t('invoices.deleteTitle')}
        text={t('invoices.deleteText')}
        action={t('common.delete')}
        danger
        change={remove}
        onConfirm={() => remove.mutate(undefined)}
      />
      <SendInvoice invoice={invoice} opened={sending} onClose={send.close} />
      <IssueNote invoice={invoice} opened={correcting} onClose={correct.close} />
      <RecordPayment
        invoices={[invoice]}
        opened={recording.opened && !draft && mayRecord}
        onClose={recording.close}
      />
    </>
  );
}
