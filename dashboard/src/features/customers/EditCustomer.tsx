import type { Customer } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { type Clash, useRecordForm } from '../../app/useRecordForm.ts';
import { addressText, toAddress } from '../../ui/AddressFields.tsx';
import { Clashes } from '../../ui/Clashes.tsx';
import { Form } from '../../ui/Form.tsx';
import { filledOrNull } from '../../ui/present.ts';
import { CustomerFields, type CustomerValues, customerChecks, customerValues } from './CustomerFields.tsx';

export function EditCustomer({ customer, onDone }: { customer: Customer; onDone: () => void }) {
  const { t } = useTranslation();
  const { form, clashes, useTheirs, saving, onSubmit } = useRecordForm<Customer, CustomerValues, Customer>({
    record: customer,
    valuesOf: customerValues,
    validate: customerChecks(t),
    load: () => workbay.customers.get(customer.id),
    save: (values, version) =>
      workbay.customers.update(
        customer.id,
        {
          name: values.name.trim(),
          phone: filledOrNull(values.phone),
          email: filledOrNull(values.email),
          gstin: filledOrNull(values.gstin.toUpperCase()),
          notes: filledOrNull(values.notes),
          address: toAddress(values.address, customer.address.country),
        },
        { ifMatch: version },
      ),
    said: () => t('common.saved'),
    after: onDone,
  });
  const describe = ({ field, theirs }: Clash<CustomerValues>) =>
    field === 'address'
      ? { label: t('address.title'), text: addressText(theirs.address) }
      : { label: field === 'gstin' ? t('customers.gstin') : t(`common.${field}`), text: theirs[field] };
  return (
    <Form onSubmit={onSubmit} onCancel={onDone} save={t('common.save')} loading={saving}>
      <Clashes clashes={clashes} describe={describe} onTheirs={useTheirs} />
      <CustomerFields form={form} />
    </Form>
  );
}
