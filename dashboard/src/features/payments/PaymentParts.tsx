import { Fieldset, Group, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { Invoice } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { fromMinor, toMinor } from '../../app/home.ts';
import { MoneyInput } from '../../ui/fields.tsx';
import { type Parts, sumOf } from './parts.ts';

/** How much of a payment is for which invoice, and what is left over. */
export function PaymentParts<Values extends { parts: Parts; amount: number | '' }>({
  invoices,
  form,
}: {
  invoices: Invoice[];
  form: UseFormReturnType<Values>;
}) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const { parts, amount } = form.values;
  const left = toMinor(amount) - sumOf(parts);
  return (
    <Fieldset legend={t('payments.parts')} radius="md">
      <Stack gap="xs">
        {invoices.map(({ id, number, amountDue }) => (
          <Group key={id} justify="space-between" gap="xs" wrap="nowrap">
            <div>
              <Text size="sm">{number}</Text>
              <Text size="xs" c="dimmed">
                {t('payments.partDue', { amount: money(amountDue) })}
              </Text>
            </div>
            <MoneyInput
              label={null}
              aria-label={t('payments.partOf', { number })}
              w={140}
              max={fromMinor(amountDue)}
              {...form.getInputProps(`parts.${id}`)}
            />
          </Group>
        ))}
        <Text size="sm" c={left < 0 ? 'red' : 'dimmed'} role="status">
          {left < 0
            ? t('payments.partsTooMuch', { amount: money(-left) })
            : left > 0
              ? t('payments.partsLeft', { amount: money(left) })
              : t('payments.partsFit')}
        </Text>
      </Stack>
    </Fieldset>
  );
}
