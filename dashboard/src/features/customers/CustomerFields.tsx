import { Checkbox, SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useInIndia } from '../../app/home.ts';
import { AddressFields } from '../../ui/AddressFields.tsx';
import { NotesInput } from '../../ui/fields.tsx';
import type { CustomerValues } from './customerValues.ts';

interface Props {
  form: UseFormReturnType<CustomerValues>;
  /** Of a customer, not of a supplier. */
  asksSez?: boolean;
}

export function CustomerFields({ form, asksSez = false }: Props) {
  const { t } = useTranslation();
  const inIndia = useInIndia();
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
      {inIndia ? (
        <TextInput label={t('customers.gstin')} maxLength={15} {...form.getInputProps('gstin')} />
      ) : (
        <TextInput label={t('customers.taxNumber')} maxLength={20} {...form.getInputProps('taxNumber')} />
      )}
      {asksSez && inIndia && form.values.gstin.trim() !== '' && (
        <Checkbox
          label={t('customers.sez')}
          description={t('customers.sezHint')}
          {...form.getInputProps('sez', { type: 'checkbox' })}
        />
      )}
      <AddressFields props={form.getInputProps} />
      <NotesInput {...form.getInputProps('notes')} />
    </>
  );
}
