import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';

/** What a customer owes, or has as credit; nothing for who may not know. */
export function Balance({ balance }: { balance: number | null }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  if (balance === null) return null;
  if (balance === 0)
    return (
      <Text span inherit c="dimmed">
        {t('customers.settled')}
      </Text>
    );
  return (
    <Text span inherit fw={560} c={balance > 0 ? 'var(--workbay-owed)' : 'var(--workbay-good)'}>
      {balance > 0 ? t('customers.owes') : t('customers.credit')} {money(Math.abs(balance))}
    </Text>
  );
}
