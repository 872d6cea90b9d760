import { Select, SimpleGrid, Switch, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { Item } from '@workbay/sdk/schema';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { fromMinor, useInIndia } from '../../app/home.ts';
import { filledIn } from '../../ui/checks.ts';
import { MoneyInput } from '../../ui/fields.tsx';
import { kinds } from '../../ui/lines/draft.ts';
import { NumberInput } from '../../ui/NumberInput.tsx';
import { useDefaultTaxRate } from '../workshops/useDefaultTaxRate.ts';

export interface ItemValues {
  kind: Item['kind'];
  name: string;
  code: string;
  barcode: string;
  hsnSac: string;
  taxRate: number | '';
  taxRateId: string;
  unit: string;
  unitPrice: number | '';
  cost: number | '';
  active: boolean;
  stocked: boolean;
  reorderLevel: number | '';
}

export const itemValues = (item?: Item): ItemValues => ({
  kind: item?.kind ?? 'part',
  name: item?.name ?? '',
  code: item?.code ?? '',
  barcode: item?.barcode ?? '',
  hsnSac: item?.hsnSac ?? '',
  taxRate: item?.taxRate ?? '',
  taxRateId: item?.taxRateId ?? '',
  unit: item?.unit ?? '',
  unitPrice: item ? fromMinor(item.unitPrice) : '',
  cost: item?.cost == null ? '' : fromMinor(item.cost),
  active: item?.active ?? true,
  stocked: item?.stocked ?? false,
  reorderLevel: item?.reorderLevel ?? '',
});

export const itemChecks = (t: TFunction) => ({
  name: filledIn(t),
  unitPrice: (value: number | '') => (value === '' ? t('common.required') : null),
  barcode: (value: string) => (!value || /^[A-Za-z0-9-]{4,40}$/.test(value) ? null : t('items.badBarcode')),
  hsnSac: (value: string) => (!value || /^(\d{4}|\d{6}|\d{8})$/.test(value) ? null : t('items.badCode')),
});

/** Only parts are kept in stock. */
export const stockOf = ({ kind, stocked, reorderLevel }: ItemValues) => ({
  stocked: kind === 'part' && stocked,
  reorderLevel: kind === 'part' && stocked && reorderLevel !== '' ? reorderLevel : null,
});

/** In India a percentage; elsewhere one of the workshop's own rates, or its default. */
function ItemTax({ form }: { form: UseFormReturnType<ItemValues> }) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const defaultTaxRate = useDefaultTaxRate();
  const inIndia = useInIndia();
  const { data } = api.useQuery('get', '/v1/tax-rates', {}, { staleTime: 300_000, enabled: !inIndia });
  if (inIndia)
    return (
      <NumberInput
        label={t('lines.taxRate')}
        placeholder={defaultTaxRate === '' ? '' : `${t('items.taxDefault')}: ${defaultTaxRate}`}
        decimalScale={2}
        min={0}
        max={100}
        hideControls
        {...form.getInputProps('taxRate')}
      />
    );
  const rates = (data?.data ?? []).flatMap(({ id, name, rate }) =>
    id ? [{ value: id, label: `${name} ${percent(rate)}` }] : [],
  );
  return (
    <Select
      label={t('lines.tax')}
      allowDeselect={false}
      data={[{ value: '', label: t('items.taxDefault') }, ...rates]}
      {...form.getInputProps('taxRateId')}
    />
  );
}

export function ItemFields({ form }: { form: UseFormReturnType<ItemValues> }) {
  const inIndia = useInIndia();
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('common.name')}
        withAsterisk
        maxLength={200}
        data-autofocus
        {...form.getInputProps('name')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Select
          label={t('lines.kind')}
          allowDeselect={false}
          data={kinds.map(kind => ({ value: kind, label: t(`lines.kinds.${kind}`) }))}
          {...form.getInputProps('kind')}
        />
        <TextInput label={t('lines.unit')} maxLength={12} {...form.getInputProps('unit')} />
        <TextInput
          label={t('items.code')}
          placeholder={t('items.codeHint')}
          maxLength={40}
          {...form.getInputProps('code')}
        />
        <TextInput label={t('items.barcode')} maxLength={40} {...form.getInputProps('barcode')} />
        {inIndia && (
          <TextInput
            label={t('lines.hsnSac')}
            inputMode="numeric"
            maxLength={8}
            {...form.getInputProps('hsnSac')}
          />
        )}
        <ItemTax form={form} />
        <MoneyInput label={t('items.price')} withAsterisk {...form.getInputProps('unitPrice')} />
        <MoneyInput
          label={t('items.cost')}
          placeholder={t('items.costHint')}
          {...form.getInputProps('cost')}
        />
      </SimpleGrid>
      {form.values.kind === 'part' && (
        <>
          <Switch
            label={t('items.stocked')}
            description={t('items.stockedHint')}
            {...form.getInputProps('stocked', { type: 'checkbox' })}
          />
          {form.values.stocked && (
            <NumberInput
              label={t('items.reorderLevel')}
              description={t('items.reorderLevelHint')}
              decimalScale={3}
              min={0}
              max={1_000_000}
              hideControls
              {...form.getInputProps('reorderLevel')}
            />
          )}
        </>
      )}
      <Switch
        label={t('items.active')}
        description={t('items.activeHint')}
        {...form.getInputProps('active', { type: 'checkbox' })}
      />
    </>
  );
}
