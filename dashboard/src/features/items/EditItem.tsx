import type { Item } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { toMinor } from '../../app/home.ts';
import { type Clash, useRecordForm } from '../../app/useRecordForm.ts';
import { Clashes } from '../../ui/Clashes.tsx';
import { Form } from '../../ui/Form.tsx';
import { filledOrNull } from '../../ui/present.ts';
import { ItemFields, type ItemValues, itemChecks, itemValues, stockOf } from './ItemFields.tsx';

export function EditItem({ item, onDone }: { item: Item; onDone: () => void }) {
  const { t } = useTranslation();
  const { money, number } = useFormat();
  const { form, clashes, useTheirs, change, onSubmit } = useRecordForm<Item, ItemValues, Item>({
    record: item,
    valuesOf: itemValues,
    validate: itemChecks(t),
    load: () => workbay.items.get(item.id),
    save: (values, version) =>
      workbay.items.update(
        item.id,
        {
          kind: values.kind,
          name: values.name.trim(),
          code: filledOrNull(values.code),
          barcode: filledOrNull(values.barcode),
          hsnSac: filledOrNull(values.hsnSac),
          taxRate: values.taxRate === '' ? null : values.taxRate,
          taxRateId: filledOrNull(values.taxRateId),
          unit: filledOrNull(values.unit),
          unitPrice: toMinor(values.unitPrice),
          cost: values.cost === '' ? null : toMinor(values.cost),
          active: values.active,
          ...stockOf(values),
        },
        { ifMatch: version },
      ),
    said: () => t('common.saved'),
    after: onDone,
  });
  const amount = (value: number | '') => (value === '' ? '' : money(toMinor(value)));
  const describe = ({ field, theirs }: Clash<ItemValues>): { label: string; text: string } => {
    switch (field) {
      case 'name':
        return { label: t('common.name'), text: theirs.name };
      case 'kind':
        return { label: t('lines.kind'), text: t(`lines.kinds.${theirs.kind}`) };
      case 'code':
        return { label: t('items.code'), text: theirs.code };
      case 'barcode':
        return { label: t('items.barcode'), text: theirs.barcode };
      case 'hsnSac':
        return { label: t('lines.hsnSac'), text: theirs.hsnSac };
      case 'unit':
        return { label: t('lines.unit'), text: theirs.unit };
      case 'taxRateId':
        return { label: t('lines.tax'), text: '' };
      case 'taxRate':
        return { label: t('lines.taxRate'), text: theirs.taxRate === '' ? '' : number(theirs.taxRate) };
      case 'unitPrice':
        return { label: t('items.price'), text: amount(theirs.unitPrice) };
      case 'cost':
        return { label: t('items.cost'), text: amount(theirs.cost) };
      case 'stocked':
        return { label: t('items.stocked'), text: t(theirs.stocked ? 'items.stocked' : 'items.notStocked') };
      case 'reorderLevel':
        return {
          label: t('items.reorderLevel'),
          text: theirs.reorderLevel === '' ? '' : number(theirs.reorderLevel),
        };
      case 'active':
        return {
          label: t('items.offered'),
          text: t(theirs.active ? 'items.active' : 'items.inactive'),
        };
    }
  };
  return (
    <Form onSubmit={onSubmit} onCancel={onDone} save={t('common.save')} change={change}>
      <Clashes clashes={clashes} describe={describe} onTheirs={useTheirs} />
      <ItemFields form={form} />
    </Form>
  );
}
