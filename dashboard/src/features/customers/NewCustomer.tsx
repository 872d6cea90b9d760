import { useForm } from '@mantine/form';
import type { Customer } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { Form } from '../../ui/Form.tsx';
import { CustomerFields } from './CustomerFields.tsx';
import { type CustomerValues, customerChecks, customerInput, customerValues } from './customerValues.ts';

interface Props {
  /** What was typed when looking for them: a name or a phone number. */
  name?: string;
  onDone: (customer: Customer) => void;
  onCancel: () => void;
}

export function NewCustomer({ name = '', onDone, onCancel }: Props) {
  const { t } = useTranslation();
  const typed = /^[+\d\s()-]{6,}$/.test(name) ? { phone: name } : { name };
  const form = useForm<CustomerValues>({
    initialValues: { ...customerValues(), ...typed },
    validate: customerChecks(t),
  });
  const create = useChange((values: CustomerValues) => workbay.customers.create(customerInput(values)), {
    form,
    said: customer => t('customers.added', { name: customer.name }),
    after: onDone,
  });
  return (
    <Form
      onSubmit={form.onSubmit(values => create.mutate(values))}
      onCancel={onCancel}
      save={t('customers.new')}
      change={create}
    >
      <CustomerFields form={form} asksSez />
    </Form>
  );
}
