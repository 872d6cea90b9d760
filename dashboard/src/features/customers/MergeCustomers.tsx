import { readablePhone } from '@workbay/sdk/phone';
import type { Customer } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useInIndia } from '../../app/home.ts';
import { addressText, addressValues } from '../../ui/AddressFields.tsx';
import { MergeButton } from '../merges/MergeButton.tsx';
import { MergeForm } from '../merges/MergeForm.tsx';
import { Balance } from './Balance.tsx';
import { CustomerPicker } from './CustomerPicker.tsx';

interface Props {
  pair: readonly [Customer, Customer];
  onDone: (kept: Customer) => void;
  onCancel: () => void;
}

/** Two customers side by side, to be made one. */
export function MergeCustomers(props: Props) {
  const inIndia = useInIndia();
  const { t } = useTranslation();
  const { date } = useFormat();
  return (
    <MergeForm
      {...props}
      nameOf={({ name }) => name}
      rows={[
        { label: t('common.phone'), value: ({ phone }) => phone && readablePhone(phone) },
        { label: t('common.email'), value: ({ email }) => email },
        inIndia
          ? { label: t('customers.gstin'), value: ({ gstin }) => gstin }
          : { label: t('customers.taxNumber'), value: ({ taxNumber }) => taxNumber },
        { label: t('address.title'), value: ({ address }) => addressText(addressValues(address)) || null },
        { label: t('customers.balance'), value: ({ balance }) => <Balance balance={balance} /> },
        { label: t('common.notes'), value: ({ notes }) => notes },
        { label: t('common.created'), value: ({ createdAt }) => date(createdAt) },
      ]}
      merge={(kept, gone) => workbay.customers.merge(kept.id, { otherCustomerId: gone.id })}
    />
  );
}

export function MergeCustomerButton({ customer }: { customer: Customer }) {
  const navigate = useNavigate();
  return (
    <MergeButton<Customer>
      ownId={customer.id}
      get={id => workbay.customers.get(id)}
      pick={(load, error) => (
        <CustomerPicker value={null} onChange={choice => choice && load(choice.id)} error={error} />
      )}
      form={(other, close) => (
        <MergeCustomers
          pair={[customer, other]}
          onCancel={close}
          onDone={({ id }) => {
            close();
            navigate(`/customers/${id}`, { replace: true });
          }}
        />
      )}
    />
  );
}
