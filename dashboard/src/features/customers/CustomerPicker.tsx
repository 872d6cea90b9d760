import { readablePhone } from '@workbay/sdk/phone';
import type { Customer } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { present } from '../../ui/present.ts';
import { type Choice, TypeAhead } from '../../ui/TypeAhead.tsx';
import { NewCustomer } from './NewCustomer.tsx';

interface Props {
  value: Choice | null;
  onChange: (customer: Choice | null) => void;
  error?: React.ReactNode;
  begins?: boolean | undefined;
}

/** Finds a customer, or adds one on the spot. */
export function CustomerPicker({ value, onChange, error, begins }: Props) {
  const { t } = useTranslation();
  const mayAdd = useCan('customers:write');
  const [adding, setAdding] = useState<string | null>(null);
  return (
    <>
      <TypeAhead
        name="customers"
        label={t('jobs.customer')}
        placeholder={t('jobs.pickCustomer')}
        value={value}
        onChange={onChange}
        find={findCustomers}
        error={error}
        required
        begins={begins}
        add={mayAdd ? { label: name => t('jobs.addCustomer', { name }), start: setAdding } : undefined}
      />
      <Dialog opened={adding !== null} onClose={() => setAdding(null)} title={t('customers.new')} size="lg">
        <NewCustomer
          name={adding ?? ''}
          onCancel={() => setAdding(null)}
          onDone={customer => {
            setAdding(null);
            onChange(toChoice(customer));
          }}
        />
      </Dialog>
    </>
  );
}

async function findCustomers(search: string): Promise<Choice[]> {
  const { data } = await workbay.customers.list(present({ search: search || undefined, limit: 10 }));
  return data.map(toChoice);
}

function toChoice({ id, name, phone }: Pick<Customer, 'id' | 'name' | 'phone'>): Choice {
  return { id, label: name, detail: phone ? readablePhone(phone) : undefined };
}
