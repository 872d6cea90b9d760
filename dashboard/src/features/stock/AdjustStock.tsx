import { SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Item, StockMovement } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { toMinor } from '../../app/home.ts';
import { useChange } from '../../app/useChange.ts';
import { Form } from '../../ui/Form.tsx';
import { MoneyInput } from '../../ui/fields.tsx';
import { NumberInput } from '../../ui/NumberInput.tsx';
import { filled, present } from '../../ui/present.ts';

const ways = ['counted', 'more', 'fewer'] as const;
type Way = (typeof ways)[number];
type Reason = NonNullable<StockMovement['reason']>;

const reasons: Record<Way, Reason[]> = {
  counted: ['count', 'opening_stock'],
  more: ['opening_stock', 'customer_return', 'other'],
  fewer: ['damaged', 'lost', 'own_use', 'other'],
};

interface Values {
  way: Way;
  reason: Reason;
  quantity: number | '';
  unitCost: number | '';
  notes: string;
}

const first = (way: Way): Reason => reasons[way][0] ?? 'other';

export function AdjustStock({ item, onDone }: { item: Item; onDone: () => void }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const form = useForm<Values>({
    initialValues: { way: 'counted', reason: first('counted'), quantity: '', unitCost: '', notes: '' },
    validate: { quantity: value => (value === '' ? t('common.required') : null) },
  });
  const { way, quantity } = form.values;
  const comesIn = way === 'more' || (way === 'counted' && quantity !== '' && quantity > item.onHand);
  const adjust = useChange(
    (values: Values) => {
      const amount = values.quantity || 0;
      return workbay.stock.adjust(
        present({
          itemId: item.id,
          reason: values.reason,
          counted: values.way === 'counted' ? amount : undefined,
          quantity: values.way === 'counted' ? undefined : values.way === 'more' ? amount : -amount,
          unitCost: comesIn && values.unitCost !== '' ? toMinor(values.unitCost) : undefined,
          notes: filled(values.notes),
        }),
      );
    },
    { form, said: () => t('stock.adjusted'), after: onDone },
  );
  return (
    <Form
      onSubmit={form.onSubmit(values => adjust.mutate(values))}
      onCancel={onDone}
      save={t('common.save')}
      change={adjust}
    >
      <Stack gap={4}>
        <Text size="sm" c="dimmed">
          {item.name} · {t('items.inStock', { onHand: number(item.onHand) })}
        </Text>
        <SegmentedControl
          aria-label={t('stock.way')}
          value={way}
          onChange={value => {
            const next = ways.find(known => known === value) ?? 'counted';
            form.setValues({ way: next, reason: first(next) });
          }}
          data={ways.map(value => ({ value, label: t(`stock.ways.${value}`) }))}
        />
      </Stack>
      <NumberInput
        label={t(way === 'counted' ? 'stock.counted' : 'stock.quantity')}
        withAsterisk
        data-autofocus
        decimalScale={3}
        min={0}
        max={1_000_000}
        hideControls
        {...form.getInputProps('quantity')}
      />
      {comesIn && (
        <MoneyInput
          label={t('stock.unitCost')}
          placeholder={t('stock.unitCostHint')}
          {...form.getInputProps('unitCost')}
        />
      )}
      <Select
        label={t('stock.reason')}
        allowDeselect={false}
        data={reasons[way].map(value => ({ value, label: t(`stock.reasons.${value}`) }))}
        {...form.getInputProps('reason')}
      />
      <TextInput label={t('common.notes')} maxLength={500} {...form.getInputProps('notes')} />
    </Form>
  );
}
