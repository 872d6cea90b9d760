import { Button, Group, Stack, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { TaxRate } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useChange } from '../../app/useChange.ts';
import { filledIn } from '../../ui/checks.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { NumberInput } from '../../ui/NumberInput.tsx';
import { filled, filledOrNull, present } from '../../ui/present.ts';

type Row = TaxRate & { id: string; name: string; version: number; active: boolean };
type Percent = number | '';
type Values = {
  name: string;
  rate: Percent;
  parts: { name: string; rate: Percent }[];
  validFrom: string;
  note: string;
  taxIncluded: boolean;
  isDefault: boolean;
  active: boolean;
};

const mostParts = 4;

/** What is charged: one percentage, or several taxes by their names. */
const chargeOf = ({ rate, parts }: Pick<Values, 'rate' | 'parts'>) =>
  parts.length > 0
    ? { parts: parts.map(part => ({ name: part.name.trim(), rate: Number(part.rate) })) }
    : { rate: Number(rate) };

export function TaxRateForm({ rate, onDone }: { rate: Row | null; onDone: () => void }) {
  const { t } = useTranslation();
  const { today } = useFormat();
  const before = { rate: rate?.rate ?? ('' as const), parts: rate?.parts ?? [] };
  const form = useForm<Values>({
    initialValues: {
      ...before,
      name: rate?.name ?? '',
      validFrom: today(),
      note: rate?.note ?? '',
      taxIncluded: rate?.taxIncluded ?? false,
      isDefault: rate?.isDefault ?? false,
      active: rate?.active ?? true,
    },
    validate: {
      name: filledIn(t),
      rate: (value, { parts }) => (parts.length === 0 && value === '' ? t('common.required') : null),
      parts: {
        name: filledIn(t),
        rate: value => (value === '' ? t('common.required') : null),
      },
    },
  });
  const { values } = form;
  const changes = rate === null || JSON.stringify(chargeOf(values)) !== JSON.stringify(chargeOf(before));
  const save = useChange(
    ({ name, note, taxIncluded, isDefault, active, ...asked }: Values) => {
      const charge = changes ? { ...chargeOf(asked), validFrom: asked.validFrom } : {};
      return rate
        ? workbay.taxRates.update(
            rate.id,
            { name: name.trim(), note: filledOrNull(note), taxIncluded, isDefault, active, ...charge },
            { ifMatch: rate.version },
          )
        : workbay.taxRates.create(
            present({ name: name.trim(), note: filled(note), taxIncluded, isDefault, ...charge }),
          );
    },
    { form, said: () => t('common.saved'), after: onDone },
  );
  const percent = { suffix: '%', decimalScale: 3, min: 0, max: 100, hideControls: true } as const;
  const addParts = (count: number) => {
    for (let added = 0; added < count; added++) form.insertListItem('parts', { name: '', rate: '' });
  };
  const removePart = (index: number) => {
    // One part alone is the rate itself.
    if (values.parts.length <= 2) form.setFieldValue('parts', []);
    else form.removeListItem('parts', index);
  };
  return (
    <form noValidate onSubmit={form.onSubmit(asked => save.mutate(asked))}>
      <Stack gap="sm">
        <TextInput
          label={t('taxRates.name')}
          description={t('taxRates.nameHint')}
          maxLength={60}
          data-autofocus
          {...form.getInputProps('name')}
        />
        {values.parts.length === 0 && (
          <NumberInput label={t('taxRates.rate')} {...percent} {...form.getInputProps('rate')} />
        )}
        {values.parts.map((_, index) => (
          <Group key={index} align="flex-end" wrap="nowrap" gap="xs">
            <TextInput
              label={t('taxRates.partName', { number: index + 1 })}
              maxLength={60}
              style={{ flexGrow: 1 }}
              {...form.getInputProps(`parts.${index}.name`)}
            />
            <NumberInput
              label={t('taxRates.partRate', { number: index + 1 })}
              w={110}
              {...percent}
              {...form.getInputProps(`parts.${index}.rate`)}
            />
            <Button variant="subtle" color="gray" px="xs" onClick={() => removePart(index)}>
              {t('taxRates.removePart')}
            </Button>
          </Group>
        ))}
        {values.parts.length < mostParts && (
          <Button
            size="xs"
            variant="light"
            w="fit-content"
            onClick={() => addParts(values.parts.length === 0 ? 2 : 1)}
          >
            {t(values.parts.length === 0 ? 'taxRates.split' : 'taxRates.addPart')}
          </Button>
        )}
        {changes && (
          <DayInput
            label={t('taxRates.validFrom')}
            description={rate ? t('taxRates.validFromHint') : undefined}
            value={values.validFrom}
            onChange={day => day && form.setFieldValue('validFrom', day)}
          />
        )}
        <TextInput
          label={t('taxRates.note')}
          description={t('taxRates.noteHint')}
          maxLength={200}
          {...form.getInputProps('note')}
        />
        <Switch
          label={t('taxRates.taxIncluded')}
          {...form.getInputProps('taxIncluded', { type: 'checkbox' })}
        />
        <Switch label={t('taxRates.isDefault')} {...form.getInputProps('isDefault', { type: 'checkbox' })} />
        {rate && (
          <Switch
            label={t('taxRates.active')}
            description={t('taxRates.activeHint')}
            checked={values.active}
            onChange={event => {
              const active = event.currentTarget.checked;
              form.setValues({ active, ...(active ? {} : { isDefault: false }) });
            }}
          />
        )}
      </Stack>
      <FormButtons onCancel={onDone} save={t('common.save')} change={save} />
    </form>
  );
}
