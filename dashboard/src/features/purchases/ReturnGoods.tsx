import { Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Purchase } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useChange } from '../../app/useChange.ts';
import { Form } from '../../ui/Form.tsx';
import { NumberInput } from '../../ui/NumberInput.tsx';
import { filled, present } from '../../ui/present.ts';

interface Values {
  quantities: (number | '')[];
  reference: string;
}

/** In thousandths, as the API counts: 0.3 less 0.1 is 0.2. */
const leftOf = ({ quantity, returnedQuantity }: Purchase['lineItems'][number]) =>
  Math.round((quantity - returnedQuantity) * 1000) / 1000;

export function ReturnGoods({ purchase, onDone }: { purchase: Purchase; onDone: () => void }) {
  const { t } = useTranslation();
  const { money, number } = useFormat();
  const form = useForm<Values>({
    initialValues: { quantities: purchase.lineItems.map(() => ''), reference: '' },
    validate: {
      reference: (_, { quantities }) =>
        quantities.every(quantity => !quantity) ? t('purchases.nothingChosen') : null,
    },
  });
  const send = useChange(
    ({ quantities, reference }: Values) =>
      workbay.purchases.returnGoods(
        purchase.id,
        present({
          lines: quantities.flatMap((quantity, line) => (quantity ? [{ line, quantity }] : [])),
          reference: filled(reference),
        }),
        { ifMatch: purchase.version },
      ),
    {
      form,
      said: ({ returns }) => t('purchases.returnedSaid', { amount: money(returns.at(-1)?.total ?? 0) }),
      after: onDone,
    },
  );
  return (
    <Form
      onSubmit={form.onSubmit(values => send.mutate(values))}
      onCancel={onDone}
      save={t('purchases.returnGoods')}
      change={send}
    >
      <Stack component="ul" gap="xs" p={0} m={0} aria-label={t('purchases.lines')}>
        {purchase.lineItems.map((line, index) => (
          <Group key={index} component="li" wrap="nowrap" justify="space-between">
            <div style={{ minWidth: 0 }}>
              <Text size="sm">{line.description}</Text>
              <Text size="xs" c="dimmed">
                {t('purchases.left', {
                  quantity: [number(leftOf(line)), line.unit].filter(Boolean).join(' '),
                })}
              </Text>
            </div>
            <NumberInput
              w={120}
              aria-label={line.description}
              placeholder="0"
              decimalScale={3}
              min={0}
              max={leftOf(line)}
              hideControls
              value={form.values.quantities[index] ?? ''}
              onChange={value => form.setFieldValue(`quantities.${index}`, value)}
            />
          </Group>
        ))}
      </Stack>
      <TextInput label={t('purchases.reference')} maxLength={40} {...form.getInputProps('reference')} />
    </Form>
  );
}
