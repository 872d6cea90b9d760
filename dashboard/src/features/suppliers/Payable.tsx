import { Text } from '@mantine/core';
import type { Supplier } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';

/** What the workshop owes a supplier; less than nothing is owed to it. */
export function Payable({ supplier: { payable } }: { supplier: Supplier }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  if (payable === 0)
    return (
      <Text span inherit c="dimmed">
        {t('suppliers.nothingOwed')}
      </Text>
    );
  return (
    <Text span inherit fw={560} c={payable > 0 ? 'var(--workbay-owed)' : 'var(--workbay-good)'}>
      {payable > 0 ? t('suppliers.payable') : t('customers.credit')} {money(Math.abs(payable))}
    </Text>
  );
}
