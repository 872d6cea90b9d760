import { Badge } from '@mantine/core';
import type { Invoice } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';

const colors = { draft: 'gray', issued: 'blue', partly_paid: 'orange', paid: 'green', credited: 'gray' };

/** `today` is the workshop's: a civil day is over when the next has begun there. */
const isOverdue = ({ dueOn, amountDue, status }: Invoice, today: string) =>
  status !== 'draft' && dueOn !== null && amountDue > 0 && dueOn < today;

export function InvoiceStatusBadge({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const { today } = useFormat();
  if (isOverdue(invoice, today())) return <Badge color="red">{t('invoices.overdue')}</Badge>;
  return <Badge color={colors[invoice.status]}>{t(`invoices.status.${invoice.status}`)}</Badge>;
}
