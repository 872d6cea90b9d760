import { Stack } from '@mantine/core';
import type { Purchase } from '@workbay/sdk/schema';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { toMinor } from '../../app/home.ts';
import { type Clash, useRecordForm } from '../../app/useRecordForm.ts';
import { Clashes } from '../../ui/Clashes.tsx';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { useLinesText } from '../../ui/lines/useLinesText.ts';
import { filledOrNull } from '../../ui/present.ts';
import { useDefaultTaxRate } from '../workshops/useDefaultTaxRate.ts';
import {
  isAsStored,
  PurchaseFields,
  type PurchaseValues,
  purchaseChecks,
  purchaseInput,
  purchaseValues,
} from './PurchaseFields.tsx';

export function EditPurchase({ purchase, onDone }: { purchase: Purchase; onDone: () => void }) {
  const { t } = useTranslation();
  const { money, day, today } = useFormat();
  const defaultTaxRate = useDefaultTaxRate();
  const linesText = useLinesText();
  const { form, clashes, useTheirs, change, onSubmit } = useRecordForm<Purchase, PurchaseValues, Purchase>({
    record: purchase,
    valuesOf: stored => purchaseValues(defaultTaxRate, today(), stored),
    validate: purchaseChecks(t),
    load: () => workbay.purchases.get(purchase.id),
    save: (values, version) =>
      workbay.purchases.update(
        purchase.id,
        { ...purchaseInput(values), notes: filledOrNull(values.notes) },
        { ifMatch: version },
      ),
    said: () => t('common.saved'),
    after: onDone,
  });
  const asStored = isAsStored(form.values.lineItems, purchase);
  useEffect(() => {
    // Was typed for other lines; unless it has been typed anew, it is what these come to.
    if (!asStored && !form.isTouched('invoiceTotal')) form.setFieldValue('invoiceTotal', '');
  }, [asStored, form.isTouched, form.setFieldValue]);
  const describe = ({ field, theirs }: Clash<PurchaseValues>): { label: string; text: string } => {
    switch (field) {
      case 'supplierId':
        return { label: t('suppliers.supplier'), text: theirs.supplierId?.label ?? '' };
      case 'invoiceNumber':
        return { label: t('purchases.invoiceNumber'), text: theirs.invoiceNumber };
      case 'invoicedOn':
        return { label: t('purchases.invoicedOn'), text: theirs.invoicedOn ? day(theirs.invoicedOn) : '' };
      case 'invoiceTotal':
        return {
          label: t('purchases.invoiceTotal'),
          text: theirs.invoiceTotal === '' ? '' : money(toMinor(theirs.invoiceTotal)),
        };
      case 'reverseCharge':
        return {
          label: t('purchases.reverseCharge'),
          text: theirs.reverseCharge ? t('purchases.reverseChargeSaid') : '–',
        };
      case 'lineItems':
        return { label: t('purchases.lines'), text: linesText(theirs.lineItems) };
      case 'notes':
        return { label: t('common.notes'), text: theirs.notes };
    }
  };
  return (
    <form noValidate onSubmit={onSubmit}>
      <Stack>
        <Clashes clashes={clashes} describe={describe} onTheirs={useTheirs} />
        <PurchaseFields form={form} />
        <FormButtons onCancel={onDone} save={t('common.save')} change={change} />
      </Stack>
    </form>
  );
}
