import type { Customer } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useRecordForm } from '../../app/useRecordForm.ts';
import { Clashes } from '../../ui/Clashes.tsx';
import { Form } from '../../ui/Form.tsx';
import { CustomerFields } from './CustomerFields.tsx';
import {
  type CustomerValues,
  customerChecks,
  customerPatch,
  customerValues,
  describeClash,
} from './customerValues.ts';

export function EditCustomer({ customer, onDone }: { customer: Customer; onDone: () => void }) {
  const { t } = useTranslation();
  const { form, clashes, useTheirs, change, onSubmit } = useRecordForm<Customer, CustomerValues, Customer>({
    record: customer,
    valuesOf: customerValues,
    validate: customerChecks(t),
    load: () => workbay.customers.get(customer.id),
    save: (values, version) =>
      workbay.customers.update(customer.id, customerPatch(values, customer.address.country), {
        ifMatch: version,
      }),
    said: () => t('common.saved'),
    after: onDone,
  });
  return (
    <Form onSubmit={onSubmit} onCancel={onDone} save={t('common.save')} change={change}>
      <Clashes clashes={clashes} describe={describeClash(t)} onTheirs={useTheirs} />
      <CustomerFields form={form} asksSez />
    </Form>
  );
}
