import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../app/format.ts';

/** An open balance in words: who owes it, by the caller's word, or that it is a credit; dimmed where there is none. */
export function Owed({ amount, owed, none }: { amount: number; owed: string; none: string }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  if (amount === 0)
    return (
      <Text span inherit c="dimmed">
        {none}
      </Text>
    );
  return (
    <Text span inherit fw={560} c={amount > 0 ? 'var(--workbay-owed)' : 'var(--workbay-good)'}>
      {amount > 0 ? owed : t('customers.credit')} {money(Math.abs(amount))}
    </Text>
  );
}
