import { SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Customer } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { AddressFields, addressValues, toAddress } from '../../ui/AddressFields.tsx';
import { filledIn } from '../../ui/checks.ts';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { filled, filledOrNull, present } from '../../ui/present.ts';

interface Props {
  customer?: Customer;
  /** What was typed when looking for them. */
  name?: string;
  onDone: (customer: Customer) => void;
  onCancel: () => void;
}

/** Adds a customer, or changes the given one. */
export function CustomerForm({ customer, name = '', onDone, onCancel }: Props) {
  const { t } = useTranslation();
  const typedPhone = /^[+\d\s()-]{6,}$/.test(name);
  const form = useForm({
    initialValues: {
      name: customer?.name ?? (typedPhone ? '' : name),
      phone: customer?.phone ?? (typedPhone ? name : ''),
      email: customer?.email ?? '',
      gstin: customer?.gstin ?? '',
      notes: customer?.notes ?? '',
      address: addressValues(customer?.address),
    },
    validate: {
      name: filledIn(t),
      email: value => (!value || /^\S+@\S+\.\S+$/.test(value) ? null : t('common.invalidEmail')),
      gstin: value => (!value || value.trim().length === 15 ? null : t('customers.badGstin')),
    },
  });
  const save = useChange(
    (values: typeof form.values) => {
      const gstin = values.gstin.trim().toUpperCase();
      const address = toAddress(values.address, customer?.address.country);
      if (customer) {
        const patch = {
          name: values.name.trim(),
          phone: filledOrNull(values.phone),
          email: filledOrNull(values.email),
          gstin: filledOrNull(gstin),
          notes: filledOrNull(values.notes),
          address,
        };
        return workbay.customers.update(customer.id, patch, { ifMatch: customer.version });
      }
      return workbay.customers.create(
        present({
          name: values.name.trim(),
          phone: filled(values.phone),
          email: filled(values.email),
          gstin: filled(gstin),
          notes: filled(values.notes),
          address: Object.keys(address).length > 0 ? address : undefined,
        }),
      );
    },
    {
      form,
      said: saved => (customer ? t('common.saved') : t('customers.added', { name: saved.name })),
      after: onDone,
    },
  );
  return (
    <form
      noValidate
      onSubmit={event => {
        // It can stand inside another form's page; only this one is meant.
        event.stopPropagation();
        form.onSubmit(values => save.mutate(values))(event);
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={t('common.name')}
          withAsterisk
          maxLength={120}
          data-autofocus
          {...form.getInputProps('name')}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextInput label={t('common.phone')} type="tel" maxLength={24} {...form.getInputProps('phone')} />
          <TextInput
            label={t('common.email')}
            type="email"
            maxLength={254}
            {...form.getInputProps('email')}
          />
        </SimpleGrid>
        <TextInput label={t('customers.gstin')} maxLength={15} {...form.getInputProps('gstin')} />
        <AddressFields props={form.getInputProps} />
        <Textarea
          label={t('common.notes')}
          autosize
          minRows={2}
          maxLength={2000}
          {...form.getInputProps('notes')}
        />
      </Stack>
      <FormButtons
        onCancel={onCancel}
        save={customer ? t('common.save') : t('customers.new')}
        loading={save.isPending}
      />
    </form>
  );
}
