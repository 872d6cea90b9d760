import { Checkbox, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { Purchase } from '@workbay/sdk/schema';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { fromMinor, toMinor } from '../../app/home.ts';
import { filledIn } from '../../ui/checks.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { MoneyInput, NotesInput } from '../../ui/fields.tsx';
import { emptyLine, type LineDraft } from '../../ui/lines/draft.ts';
import { LinesField } from '../../ui/lines/LinesField.tsx';
import { checkLines, roundedTotal, toDraft, toInputs } from '../../ui/lines/line.ts';
import { Section } from '../../ui/Section.tsx';
import type { Choice } from '../../ui/TypeAhead.tsx';
import { SupplierPicker } from '../suppliers/SupplierPicker.tsx';
import { useDefaultTaxRate } from '../workshops/useDefaultTaxRate.ts';

export interface PurchaseValues {
  supplierId: Choice | null;
  invoiceNumber: string;
  invoicedOn: string | null;
  invoiceTotal: number | '';
  reverseCharge: boolean;
  notes: string;
  lineItems: LineDraft[];
}

export const purchaseValues = (taxRate: number | '', today: string, purchase?: Purchase): PurchaseValues => ({
  supplierId: purchase ? { id: purchase.supplier.id, label: purchase.supplier.name } : null,
  invoiceNumber: purchase?.invoiceNumber ?? '',
  invoicedOn: purchase?.invoicedOn ?? today,
  invoiceTotal: purchase ? typedTotal(purchase) : '',
  reverseCharge: purchase?.reverseCharge ?? false,
  notes: purchase?.notes ?? '',
  lineItems: purchase?.lineItems.length ? purchase.lineItems.map(toDraft) : [emptyLine(taxRate, 'part')],
});

/** What the paper says, where that is not what the lines come to by themselves: in rupees the nearest whole one. */
function typedTotal({ currency, totals: { taxable, tax, total } }: Purchase): number | '' {
  return total === roundedTotal(taxable + tax, currency) ? '' : fromMinor(total);
}

/** Whether they are what the purchase has, as far as the API is told of them. */
export const isAsStored = (lines: LineDraft[], { lineItems }: Purchase): boolean =>
  JSON.stringify(toInputs(lines)) === JSON.stringify(toInputs(lineItems.map(toDraft)));

export const purchaseChecks = (t: TFunction) => (values: PurchaseValues) => ({
  supplierId: values.supplierId ? null : t('common.required'),
  invoiceNumber: filledIn(t)(values.invoiceNumber),
  invoicedOn: values.invoicedOn ? null : t('common.required'),
  ...checkLines(values.lineItems, t('common.required'), t('lines.badCode')),
});

/** What a draft and its change have in common. */
export const purchaseInput = (values: PurchaseValues) => ({
  supplierId: values.supplierId?.id ?? '',
  invoiceNumber: values.invoiceNumber.trim(),
  invoicedOn: values.invoicedOn ?? '',
  lineItems: toInputs(values.lineItems),
  reverseCharge: values.reverseCharge,
  ...(values.invoiceTotal === '' ? {} : { invoiceTotal: toMinor(values.invoiceTotal) }),
});

export function PurchaseFields({ form }: { form: UseFormReturnType<PurchaseValues> }) {
  const { t } = useTranslation();
  const { today } = useFormat();
  const defaultTaxRate = useDefaultTaxRate();
  const { data: workshop } = api.useQuery('get', '/v1/workshop', {});
  return (
    <>
      <Section title={t('jobs.details')}>
        <Stack gap="sm">
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <SupplierPicker
              value={form.values.supplierId}
              onChange={supplier => form.setFieldValue('supplierId', supplier)}
              error={form.errors.supplierId}
            />
            <TextInput
              label={t('purchases.invoiceNumber')}
              withAsterisk
              maxLength={40}
              {...form.getInputProps('invoiceNumber')}
            />
            <DayInput
              label={t('purchases.invoicedOn')}
              maxDate={today()}
              {...form.getInputProps('invoicedOn')}
            />
            <MoneyInput
              label={t('purchases.invoiceTotal')}
              placeholder={t('purchases.invoiceTotalHint')}
              {...form.getInputProps('invoiceTotal')}
            />
          </SimpleGrid>
          {workshop?.gstin != null && (
            <Checkbox
              label={t('purchases.reverseCharge')}
              description={t('purchases.reverseChargeHint')}
              {...form.getInputProps('reverseCharge', { type: 'checkbox' })}
            />
          )}
          <NotesInput minRows={1} {...form.getInputProps('notes')} />
        </Stack>
      </Section>
      <Section title={t('purchases.lines')}>
        <LinesField form={form} defaultTaxRate={defaultTaxRate} bought />
      </Section>
    </>
  );
}
