import { SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { Customer } from '@workbay/sdk/schema';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { AddressFields, type AddressValues, addressValues } from '../../ui/AddressFields.tsx';
import { filledIn, optionalEmail } from '../../ui/checks.ts';
import { NotesInput } from '../../ui/fields.tsx';

export interface CustomerValues {
  name: string;
  phone: string;
  email: string;
  gstin: string;
  notes: string;
  address: AddressValues;
}

export const customerValues = (customer?: Omit<Customer, 'balance' | 'credit'>): CustomerValues => ({
  name: customer?.name ?? '',
  phone: customer?.phone ?? '',
  email: customer?.email ?? '',
  gstin: customer?.gstin ?? '',
  notes: customer?.notes ?? '',
  address: addressValues(customer?.address),
});

export const customerChecks = (t: TFunction) => ({
  name: filledIn(t),
  email: optionalEmail(t),
  gstin: (value: string) => (!value || value.trim().length === 15 ? null : t('customers.badGstin')),
});

export function CustomerFields({ form }: { form: UseFormReturnType<CustomerValues> }) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('common.name')}
        withAsterisk
        maxLength={120}
        data-autofocus
        {...form.getInputProps('name')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput label={t('common.phone')} type="tel" maxLength={24} {...form.getInputProps('phone')} />
        <TextInput label={t('common.email')} type="email" maxLength={254} {...form.getInputProps('email')} />
      </SimpleGrid>
      <TextInput label={t('customers.gstin')} maxLength={15} {...form.getInputProps('gstin')} />
      <AddressFields props={form.getInputProps} />
      <NotesInput {...form.getInputProps('notes')} />
    </>
  );
}
