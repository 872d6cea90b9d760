import { Anchor, Text } from '@mantine/core';
import type { Payment } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../app/format.ts';

/** What became of money that came back: the invoices that are owed again for it, and what nobody owes. */
export function OwedAgain({ payment: { reopened, lost } }: { payment: Payment }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  if (reopened.length === 0 && lost === 0) return null;
  return (
    <div className="above">
      {reopened.map(({ invoiceId, invoiceNumber: number, amount: minor }) => {
        const amount = money(minor);
        return (
          <Anchor key={invoiceId} size="xs" component={Link} to={`/invoices/${invoiceId}`} display="block">
            {number ? t('payments.reopened', { amount, number }) : t('payments.reopenedOther', { amount })}
          </Anchor>
        );
      })}
      {lost > 0 && (
        <Text size="xs" c="dimmed">
          {t('payments.lost', { amount: money(lost) })}
        </Text>
      )}
    </div>
  );
}
