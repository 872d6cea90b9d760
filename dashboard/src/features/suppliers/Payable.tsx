import type { Supplier } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { Owed } from '../../ui/Owed.tsx';

/** What the workshop owes a supplier; less than nothing is owed to it. */
export function Payable({ supplier }: { supplier: Supplier }) {
  const { t } = useTranslation();
  return <Owed amount={supplier.payable} owed={t('suppliers.payable')} none={t('suppliers.nothingOwed')} />;
}
