import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { toMinor, useInIndia } from '../../app/home.ts';
import { useChange } from '../../app/useChange.ts';
import { Form } from '../../ui/Form.tsx';
import { MoneyInput } from '../../ui/fields.tsx';
import { TaxSelect } from '../../ui/lines/TaxSelect.tsx';
import { filled, present } from '../../ui/present.ts';
import { MethodFields } from '../payments/MethodFields.tsx';
import { type methods, usualMethod } from '../payments/payment.ts';

interface Values {
  amount: number | '';
  method: (typeof methods)[number];
  reference: string;
  supply: 'services' | 'goods';
  taxRate: number | '';
  description: string;
}

/** Takes money before the work; its receipt voucher can be handed over at once. */
export function TakeAdvance({
  by,
  onClose,
}: {
  by: { jobId: string } | { customerId: string };
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const { data: workshop } = api.useQuery('get', '/v1/workshop', {});
  const taxed = workshop?.gstin != null && workshop.gstScheme === 'regular';
  const inIndia = useInIndia();
  const form = useForm<Values>({
    initialValues: {
      amount: '',
      method: usualMethod(inIndia),
      reference: '',
      supply: 'services',
      taxRate: 18,
      description: '',
    },
    validate: { amount: value => (value ? null : t('common.required')) },
  });
  const take = useChange(
    ({ amount, method, reference, supply, taxRate, description }: Values) =>
      workbay.advances.take(
        present({
          ...by,
          amount: toMinor(amount),
          method,
          reference: filled(reference),
          supply,
          taxRate: taxed && supply === 'services' ? Number(taxRate) : undefined,
          description: filled(description),
        }),
      ),
    {
      form,
      said: advance => t('advances.taken', { amount: money(advance.amount), number: advance.number }),
      after: onClose,
    },
  );
  const { supply, taxRate } = form.values;
  return (
    <Form
      onSubmit={form.onSubmit(values => take.mutate(values))}
      onCancel={onClose}
      save={t('advances.take')}
      change={take}
    >
      <MoneyInput data-autofocus {...form.getInputProps('amount')} />
      <MethodFields props={form.getInputProps} />
      {taxed && (
        <>
          <Radio.Group label={t('advances.for')} {...form.getInputProps('supply')}>
            <Stack gap={6} mt={6}>
              <Radio value="services" label={t('advances.services')} />
              <Radio value="goods" label={t('advances.goods')} description={t('advances.goodsText')} />
            </Stack>
          </Radio.Group>
          {supply === 'services' && (
            <TaxSelect
              label={t('advances.taxRate')}
              description={t('advances.taxRateText')}
              value={{ taxRate, exemption: '' }}
              onChange={tax => form.setFieldValue('taxRate', tax.taxRate)}
            />
          )}
        </>
      )}
      <TextInput
        label={t('advances.description')}
        placeholder={t('advances.descriptionHint')}
        maxLength={200}
        {...form.getInputProps('description')}
      />
      <Text size="sm" c="dimmed">
        {'jobId' in by ? t('advances.jobText') : t('advances.customerText')}
      </Text>
    </Form>
  );
}
