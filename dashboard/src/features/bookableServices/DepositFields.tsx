import { Select, SimpleGrid } from '@mantine/core';
import type { BookableService } from '@workbay/sdk/schema';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fromMinor, toMinor } from '../../app/home.ts';
import { MoneyInput } from '../../ui/fields.tsx';
import { NumberInput } from '../../ui/NumberInput.tsx';

const kinds = ['usual', 'none', 'fixed', 'percent', 'full'] as const;
type Kind = (typeof kinds)[number];

export interface DepositValues {
  kind: Kind;
  /** In units of the currency. */
  amount: number;
  percent: number;
}

type Deposit = BookableService['deposit'];

export const depositValues = (deposit: Deposit): DepositValues => ({
  kind: !deposit ? 'usual' : deposit.kind === 'percent' && deposit.value === 100 ? 'full' : deposit.kind,
  amount: deposit?.kind === 'fixed' ? fromMinor(deposit.value) : 500,
  percent: deposit?.kind === 'percent' && deposit.value < 100 ? deposit.value : 20,
});

export function toDeposit({ kind, amount, percent }: DepositValues): Deposit {
  if (kind === 'usual') return null;
  if (kind === 'none') return { kind, value: 0 };
  if (kind === 'fixed') return { kind, value: toMinor(amount) };
  return { kind: 'percent', value: kind === 'full' ? 100 : percent };
}

interface Props {
  deposit: DepositValues;
  onChange: (deposit: DepositValues) => void;
  error?: ReactNode;
}

/** What customers pay by card for this service when they book it. */
export function DepositFields({ deposit, onChange, error }: Props) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={2} spacing="sm">
      <Select
        label={t('deposits.ofService')}
        data={kinds.map(value => ({
          value,
          label: t(value === 'usual' ? 'deposits.usual' : `deposits.kinds.${value}`),
        }))}
        allowDeselect={false}
        value={deposit.kind}
        onChange={kind => onChange({ ...deposit, kind: kinds.find(one => one === kind) ?? 'usual' })}
        error={error}
      />
      {deposit.kind === 'fixed' && (
        <MoneyInput
          label={t('deposits.amount')}
          min={1}
          value={deposit.amount}
          onChange={amount => onChange({ ...deposit, amount: Number(amount) || 0 })}
        />
      )}
      {deposit.kind === 'percent' && (
        <NumberInput
          label={t('deposits.percent')}
          min={1}
          max={100}
          suffix="%"
          allowDecimal={false}
          value={deposit.percent}
          onChange={percent => onChange({ ...deposit, percent: Number(percent) || 0 })}
        />
      )}
    </SimpleGrid>
  );
}
