import { useTranslation } from 'react-i18next';
import { Owed } from '../../ui/Owed.tsx';

/** What a customer owes, or has as credit; nothing for who may not know. */
export function Balance({ balance }: { balance: number | null }) {
  const { t } = useTranslation();
  if (balance === null) return null;
  return <Owed amount={balance} owed={t('customers.owes')} none={t('customers.settled')} />;
}
