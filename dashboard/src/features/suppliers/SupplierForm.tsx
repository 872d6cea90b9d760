import { useForm } from '@mantine/form';
import type { Supplier } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { useRecordForm } from '../../app/useRecordForm.ts';
import { Clashes } from '../../ui/Clashes.tsx';
import { Form } from '../../ui/Form.tsx';
import { CustomerFields } from '../customers/CustomerFields.tsx';
import {
  type CustomerValues,
  contactInput,
  contactPatch,
  customerChecks,
  customerValues,
  describeClash,
} from '../customers/customerValues.ts';

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
  const create = useChange((values: CustomerValues) => workbay.suppliers.create(contactInput(values)), {
    form,
    said: supplier => t('suppliers.added', { name: supplier.name }),
    after: onDone,
  });
  return (
    <Form
      onSubmit={form.onSubmit(values => create.mutate(values))}
      onCancel={onCancel}
      save={t('suppliers.new')}
      change={create}
    >
      <CustomerFields form={form} />
    </Form>
  );
}

export function EditSupplier({ supplier, onDone }: { supplier: Supplier; onDone: () => void }) {
  const { t } = useTranslation();
  const { form, clashes, useTheirs, change, onSubmit } = useRecordForm<Supplier, CustomerValues, Supplier>({
    record: supplier,
    valuesOf: customerValues,
    validate: customerChecks(t),
    load: () => workbay.suppliers.get(supplier.id),
    save: (values, version) =>
      workbay.suppliers.update(supplier.id, contactPatch(values, supplier.address.country), {
        ifMatch: version,
      }),
    said: () => t('common.saved'),
    after: onDone,
  });
  return (
    <Form onSubmit={onSubmit} onCancel={onDone} save={t('common.save')} change={change}>
      <Clashes clashes={clashes} describe={describeClash(t)} onTheirs={useTheirs} />
      <CustomerFields form={form} />
    </Form>
  );
}
