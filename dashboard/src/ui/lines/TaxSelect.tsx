import { Select, type SelectProps } from '@mantine/core';
import type { TaxRate } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useInIndia } from '../../app/home.ts';
import { exemptions, type LineDraft } from './draft.ts';

type Tax = Pick<LineDraft, 'taxRate' | 'exemption'> & Partial<Pick<LineDraft, 'taxRateId' | 'taxIncluded'>>;

interface Props extends Omit<SelectProps, 'value' | 'onChange' | 'data'> {
  value: Tax;
  onChange: (tax: Tax) => void;
  /** Whether a line can be without GST, not only at its rate of 0 %. */
  exempt?: true;
  /** Whether the price is a supplier's: it includes the tax only where the line says so. */
  bought?: true | undefined;
}

/** What a line bears: in India the rates of GST in force, elsewhere the workshop's own by their names, and what a line had before. */
export function TaxSelect(props: Props) {
  const { data } = api.useQuery('get', '/v1/tax-rates', {}, { staleTime: 300_000 });
  const byName = !useInIndia();
  return byName ? (
    <NamedSelect rates={data?.data} {...props} />
  ) : (
    <GstSelect rates={data?.data ?? []} {...props} />
  );
}

/** Any of the workshop's own rates by its id, archived ones too. */
export function useAnyRate(enabled: boolean): (id: string | null) => TaxRate | undefined {
  const all = { params: { query: { all: true } } } as const;
  const { data } = api.useQuery('get', '/v1/tax-rates', all, { staleTime: 300_000, enabled });
  return id => (id ? data?.data.find(rate => rate.id === id) : undefined);
}

const look = {
  allowDeselect: false,
  rightSectionWidth: 22,
  withCheckIcon: false,
  comboboxProps: { width: 'max-content', position: 'bottom-end' },
} as const;

function GstSelect({
  rates: known,
  value,
  onChange,
  exempt,
  bought: _bought,
  ...props
}: Props & { rates: TaxRate[] }) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const own = value.taxRate === '' ? [] : [value.taxRate];
  const rates = [...new Set([...known.map(({ rate }) => rate), ...own])].sort((a, b) => a - b);
  const named = exempt
    ? exemptions.map(exemption => ({ value: exemption, label: t(`lines.exemptions.${exemption}`) }))
    : [];
  return (
    <Select
      value={value.exemption || String(value.taxRate)}
      data={[...rates.map(rate => ({ value: String(rate), label: percent(rate) })), ...named]}
      {...look}
      onChange={chosen => {
        const exemption = exemptions.find(one => one === chosen) ?? '';
        onChange({ exemption, taxRate: exemption ? 0 : Number(chosen) });
      }}
      {...props}
    />
  );
}

const none = 'none';

function NamedSelect({
  rates: known,
  value,
  onChange,
  exempt: _exempt,
  bought,
  ...props
}: Props & { rates: TaxRate[] | undefined }) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const rates = known ?? [];
  const chosen = rateOf(value, rates);
  const label = ({ name, rate, note }: TaxRate) =>
    [`${name} ${percent(rate)}`, note].filter(Boolean).join(' · ');
  const archivedId = chosen ? null : (value.taxRateId ?? null);
  const archived = useAnyRate(known !== undefined && !!archivedId)(archivedId);
  const { taxRate } = value;
  const past = Number((taxRate === '' ? archived?.rate : taxRate) ?? 0);
  const archivedRates = archivedId
    ? [{ value: archivedId, label: [archived?.name, percent(past)].filter(Boolean).join(' ') }]
    : [];
  return (
    <Select
      value={value.taxRateId || (chosen?.id ?? none)}
      data={[
        ...rates.flatMap(rate => (rate.id ? [{ value: rate.id, label: label(rate) }] : [])),
        ...archivedRates,
        { value: none, label: t('taxRates.none') },
      ]}
      {...look}
      onChange={id => {
        const rate = rates.find(one => one.id === id);
        onChange({
          exemption: '',
          taxRate: rate?.rate ?? 0,
          taxRateId: rate?.id ?? null,
          taxIncluded: !bought && (rate?.taxIncluded ?? false),
        });
      }}
      {...props}
    />
  );
}

/** The workshop's own rate that a line has: which it names, the one with its percentage, or the default. */
function rateOf({ taxRate, taxRateId }: Tax, rates: TaxRate[]): TaxRate | undefined {
  if (taxRateId === null) return undefined;
  if (taxRateId) return rates.find(({ id }) => id === taxRateId);
  const same = rates.filter(({ rate, isDefault }) => (taxRate === '' ? isDefault : rate === taxRate));
  return same.length === 1 ? same[0] : same.find(({ isDefault }) => isDefault);
}

/** Whether what is typed in a line includes its tax. */
export function useIncludes(bought: true | undefined): (line: LineDraft) => boolean {
  const { data } = api.useQuery('get', '/v1/tax-rates', {}, { staleTime: 300_000 });
  const byName = !useInIndia();
  const rates = data?.data ?? [];
  return line => byName && (line.taxIncluded ?? (!bought && (rateOf(line, rates)?.taxIncluded ?? false)));
}
