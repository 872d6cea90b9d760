import { useForm } from '@mantine/form';
import type { Item } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { toMinor } from '../../app/home.ts';
import { useChange } from '../../app/useChange.ts';
import { Form } from '../../ui/Form.tsx';
import { filled, present } from '../../ui/present.ts';
import { ItemFields, type ItemValues, itemChecks, itemValues, stockOf } from './ItemFields.tsx';

interface Props {
  name?: string;
  onDone: (item: Item) => void;
  onCancel: () => void;
}

export function NewItem({ name = '', onDone, onCancel }: Props) {
  const { t } = useTranslation();
  const form = useForm<ItemValues>({
    initialValues: { ...itemValues(), name },
    validate: itemChecks(t),
  });
  const create = useChange(
    (values: ItemValues) =>
      workbay.items.create(
        present({
          kind: values.kind,
          name: values.name.trim(),
          code: filled(values.code),
          barcode: filled(values.barcode),
          hsnSac: filled(values.hsnSac),
          taxRate: values.taxRate === '' ? undefined : values.taxRate,
          taxRateId: filled(values.taxRateId),
          unit: filled(values.unit),
          unitPrice: toMinor(values.unitPrice),
          cost: values.cost === '' ? undefined : toMinor(values.cost),
          active: values.active,
          stocked: stockOf(values).stocked,
          reorderLevel: stockOf(values).reorderLevel ?? undefined,
        }),
      ),
    { form, said: item => t('items.added', { name: item.name }), after: onDone },
  );
  return (
    <Form
      onSubmit={form.onSubmit(values => create.mutate(values))}
      onCancel={onCancel}
      save={t('items.new')}
      change={create}
    >
      <ItemFields form={form} />
    </Form>
  );
}
