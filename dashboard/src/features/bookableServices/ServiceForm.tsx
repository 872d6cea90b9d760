import { MultiSelect, SimpleGrid, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { BookableService } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { fromMinor, toMinor } from '../../app/home.ts';
import { useChange } from '../../app/useChange.ts';
import { filledIn } from '../../ui/checks.ts';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { MoneyInput } from '../../ui/fields.tsx';
import { NumberInput } from '../../ui/NumberInput.tsx';
import { filledOrNull } from '../../ui/present.ts';
import { useBays } from '../bays/useBays.ts';
import { DepositFields, type DepositValues, depositValues, toDeposit } from './DepositFields.tsx';

interface Values {
  name: string;
  description: string;
  durationMinutes: number;
  bufferMinutes: number;
  /** In units of the currency. */
  priceFrom: number | '';
  bayIds: string[];
  atHome: boolean;
  deposit: DepositValues;
  public: boolean;
  active: boolean;
}

const valuesOf = (service: BookableService | null): Values => ({
  name: service?.name ?? '',
  description: service?.description ?? '',
  durationMinutes: service?.durationMinutes ?? 60,
  bufferMinutes: service?.bufferMinutes ?? 0,
  priceFrom: service?.priceFrom == null ? '' : fromMinor(service.priceFrom),
  bayIds: service?.bayIds ?? [],
  atHome: service?.atHome ?? false,
  deposit: depositValues(service?.deposit ?? null),
  public: service?.public ?? true,
  active: service?.active ?? true,
});

export function ServiceForm({ service, onDone }: { service: BookableService | null; onDone: () => void }) {
  const { t } = useTranslation();
  const { bays } = useBays();
  const form = useForm<Values>({
    initialValues: valuesOf(service),
    validate: {
      name: filledIn(t),
      durationMinutes: value => (value >= 5 && value % 5 === 0 ? null : t('services.badMinutes')),
      bufferMinutes: value => (value % 5 === 0 ? null : t('services.badMinutes')),
    },
  });
  const save = useChange(
    ({ active, ...values }: Values) => {
      const input = {
        ...values,
        description: filledOrNull(values.description),
        deposit: toDeposit(values.deposit),
        priceFrom: values.priceFrom === '' ? null : toMinor(values.priceFrom),
      };
      return service
        ? workbay.bookableServices.update(service.id, { ...input, active }, { ifMatch: service.version })
        : workbay.bookableServices.create(input);
    },
    { form, said: () => t('common.saved'), after: onDone },
  );
  return (
    <form noValidate onSubmit={form.onSubmit(values => save.mutate(values))}>
      <Stack gap="sm">
        <TextInput
          label={t('common.name')}
          placeholder={t('services.nameHint')}
          maxLength={120}
          data-autofocus
          {...form.getInputProps('name')}
        />
        <SimpleGrid cols={2} spacing="sm">
          <NumberInput
            label={t('services.duration')}
            min={5}
            max={1440}
            step={15}
            allowDecimal={false}
            {...form.getInputProps('durationMinutes')}
          />
          <NumberInput
            label={t('services.buffer')}
            min={0}
            max={240}
            step={5}
            allowDecimal={false}
            {...form.getInputProps('bufferMinutes')}
          />
        </SimpleGrid>
        <MoneyInput label={t('services.priceFrom')} {...form.getInputProps('priceFrom')} />
        <MultiSelect
          label={t('services.bays')}
          placeholder={form.values.bayIds.length === 0 ? t('services.anyBay') : ''}
          data={bays.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('bayIds')}
        />
        <Textarea
          label={t('services.description')}
          autosize
          minRows={2}
          maxLength={1000}
          {...form.getInputProps('description')}
        />
        <Switch
          label={t('services.atHome')}
          description={t('services.atHomeText')}
          {...form.getInputProps('atHome', { type: 'checkbox' })}
        />
        <DepositFields
          deposit={form.values.deposit}
          onChange={deposit => form.setFieldValue('deposit', deposit)}
          error={form.errors.deposit ?? form.errors['deposit.value']}
        />
        <Switch label={t('services.public')} {...form.getInputProps('public', { type: 'checkbox' })} />
        {service && (
          <Switch label={t('services.active')} {...form.getInputProps('active', { type: 'checkbox' })} />
        )}
      </Stack>
      <FormButtons onCancel={onDone} save={t('common.save')} change={save} />
    </form>
  );
}
