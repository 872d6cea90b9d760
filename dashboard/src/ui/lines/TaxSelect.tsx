import { Select, type SelectProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { exemptions, type LineDraft } from './line.ts';

type Tax = Pick<LineDraft, 'taxRate' | 'exemption'>;

interface Props extends Omit<SelectProps, 'value' | 'onChange' | 'data'> {
  value: Tax;
  onChange: (tax: Tax) => void;
  /** Whether a line can be without GST, not only at its rate of 0 %. */
  exempt?: true;
}

/** The rates of GST in force, and what a line had before, whatever it was. */
export function TaxSelect({ value, onChange, exempt, ...props }: Props) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { data } = api.useQuery('get', '/v1/tax-rates', {}, { staleTime: 3_600_000 });
  const inForce = data?.data.map(({ rate }) => rate) ?? [];
  const own = value.taxRate === '' ? [] : [value.taxRate];
  const rates = [...new Set([...inForce, ...own])].sort((a, b) => a - b);
  const named = exempt
    ? exemptions.map(exemption => ({ value: exemption, label: t(`lines.exemptions.${exemption}`) }))
    : [];
  return (
    <Select
      value={value.exemption || String(value.taxRate)}
      data={[...rates.map(rate => ({ value: String(rate), label: `${number(rate)} %` })), ...named]}
      allowDeselect={false}
      rightSectionWidth={22}
      withCheckIcon={false}
      comboboxProps={{ width: 'max-content', position: 'bottom-end' }}
      onChange={chosen => {
        const exemption = exemptions.find(known => known === chosen) ?? '';
        onChange({ exemption, taxRate: exemption ? 0 : Number(chosen) });
      }}
      {...props}
    />
  );
}
