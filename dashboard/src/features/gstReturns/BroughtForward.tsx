import { Group, Input } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fromMinor, toMinor } from '../../app/home.ts';
import { MoneyInput } from '../../ui/fields.tsx';
import { heads } from './TaxTable.tsx';

type Head = (typeof heads)[number];

/** An amount in minor units as an address names it; 0 where it names none that a return can have. */
export const minorOf = (text: string): number => (/^\d{1,14}$/.test(text) ? Number(text) : 0);

interface Props {
  /** In minor units. */
  amounts: Record<Head, number>;
  onChange: (head: Head, minor: number) => void;
}

/** The credit that the portal's ledger held before the period; only the portal knows it. */
export function BroughtForward({ amounts, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Input.Wrapper
      label={t('gstReturns.broughtForward')}
      description={t('gstReturns.broughtForwardText')}
      labelElement="div"
    >
      <Group gap="sm" mt={6}>
        {heads.map(head => (
          <Amount
            key={head}
            label={t(`invoices.${head}`)}
            minor={amounts[head]}
            onChange={minor => onChange(head, minor)}
          />
        ))}
      </Group>
    </Input.Wrapper>
  );
}

/** Asked with once it is typed to its end, not letter by letter. */
function Amount(props: { label: string; minor: number; onChange: (minor: number) => void }) {
  const { label, minor, onChange } = props;
  const [typed, setTyped] = useState<number | ''>(minor ? fromMinor(minor) : '');
  const take = () => {
    if (toMinor(typed) !== minor) onChange(toMinor(typed));
  };
  return (
    <MoneyInput
      label={label}
      w={150}
      max={999_999_999_999}
      value={typed}
      onChange={value => setTyped(value === '' ? '' : Number(value))}
      onBlur={take}
      onKeyDown={event => event.key === 'Enter' && take()}
    />
  );
}
