import { Badge } from '@mantine/core';
import type { Invoice } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';

const colors = { draft: 'gray', issued: 'blue', partly_paid: 'orange', paid: 'green' };

/** A civil day is over when the next has begun; a few hours across time zones do not matter here. */
const isOverdue = ({ dueOn, amountDue, status }: Invoice) =>
  status !== 'draft' && dueOn !== null && amountDue > 0 && dueOn < new Date().toISOString().slice(0, 10);

export function InvoiceStatusBadge({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  if (isOverdue(invoice)) return <Badge color="red">{t('invoices.overdue')}</Badge>;
  return <Badge color={colors[invoice.status]}>{t(`invoices.status.${invoice.status}`)}</Badge>;
}
