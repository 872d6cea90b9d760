import { useForm } from '@mantine/form';
import type { Supplier } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { type Clash, useRecordForm } from '../../app/useRecordForm.ts';
import { addressText, toAddress } from '../../ui/AddressFields.tsx';
import { Clashes } from '../../ui/Clashes.tsx';
import { Form } from '../../ui/Form.tsx';
import { filled, filledOrNull, present } from '../../ui/present.ts';
import {
  CustomerFields,
  type CustomerValues,
  customerChecks,
  customerValues,
} from '../customers/CustomerFields.tsx';

interface NewProps {
  name?: string;
  onDone: (supplier: Supplier) => void;
  onCancel: () => void;
}

export function NewSupplier({ name = '', onDone, onCancel }: NewProps) {
  const { t } = useTranslation();
  const form = useForm<CustomerValues>({
    initialValues: { ...customerValues(), name },
    validate: customerChecks(t),
  });
  const create = useChange(
    ({ address, ...values }: CustomerValues) =>
      workbay.suppliers.create(
        present({
          name: values.name.trim(),
          phone: filled(values.phone),
          email: filled(values.email),
          gstin: filled(values.gstin.toUpperCase()),
          notes: filled(values.notes),
          address: toAddress(address),
        }),
      ),
    { form, said: supplier => t('suppliers.added', { name: supplier.name }), after: onDone },
  );
  return (
    <Form
      onSubmit={form.onSubmit(values => create.mutate(values))}
      onCancel={onCancel}
      save={t('suppliers.new')}
      loading={create.isPending}
    >
      <CustomerFields form={form} />
    </Form>
  );
}

export function EditSupplier({ supplier, onDone }: { supplier: Supplier; onDone: () => void }) {
  const { t } = useTranslation();
  const { form, clashes, useTheirs, saving, onSubmit } = useRecordForm<Supplier, CustomerValues, Supplier>({
    record: supplier,
    valuesOf: customerValues,
    validate: customerChecks(t),
    load: () => workbay.suppliers.get(supplier.id),
    save: ({ address, ...values }, version) =>
      workbay.suppliers.update(
        supplier.id,
        {
          name: values.name.trim(),
          phone: filledOrNull(values.phone),
          email: filledOrNull(values.email),
          gstin: filledOrNull(values.gstin.toUpperCase()),
          notes: filledOrNull(values.notes),
          address: toAddress(address, supplier.address.country),
        },
        { ifMatch: version },
      ),
    said: () => t('common.saved'),
    after: onDone,
  });
  const describe = ({ field, theirs }: Clash<CustomerValues>) => {
    if (field === 'address') return { label: t('address.title'), text: addressText(theirs.address) };
    const label = field === 'gstin' ? t('customers.gstin') : t(`common.${field}`);
    return { label, text: theirs[field] };
  };
  return (
    <Form onSubmit={onSubmit} onCancel={onDone} save={t('common.save')} loading={saving}>
      <Clashes clashes={clashes} describe={describe} onTheirs={useTheirs} />
      <CustomerFields form={form} />
    </Form>
  );
}
