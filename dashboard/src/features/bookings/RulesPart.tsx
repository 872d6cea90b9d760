import { Select, SimpleGrid, Stack, Switch } from '@mantine/core';
import type { BookingSettings } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { type Clash, useRecordForm } from '../../app/useRecordForm.ts';
import { Clashes } from '../../ui/Clashes.tsx';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { NumberInput } from '../../ui/NumberInput.tsx';
import { Part } from '../../ui/Part.tsx';

const steps = [15, 20, 30, 60, 120] as const;

const valuesOf = ({
  online,
  autoConfirm,
  remind,
  slotMinutes,
  leadHours,
  horizonDays,
  cancelHours,
}: BookingSettings) => ({ online, autoConfirm, remind, slotMinutes, leadHours, horizonDays, cancelHours });
type Values = ReturnType<typeof valuesOf>;

export function RulesPart({ settings, may }: { settings: BookingSettings; may: boolean }) {
  const { t } = useTranslation();
  const { form, clashes, useTheirs, change, onSubmit } = useRecordForm<
    BookingSettings,
    Values,
    BookingSettings
  >({
    record: settings,
    valuesOf,
    load: () => workbay.bookings.getSettings(),
    save: (values, version) => workbay.bookings.updateSettings(values, { ifMatch: version }),
    said: () => t('common.saved'),
  });
  const describe = ({ field, theirs }: Clash<Values>) => ({
    label: t(`bookings.rule.${field}`),
    text: String(theirs[field]),
  });
  const hours = { min: 0, max: 336, allowDecimal: false };
  return (
    <form noValidate onSubmit={onSubmit}>
      <Clashes clashes={clashes} describe={describe} onTheirs={useTheirs} />
      <fieldset disabled={!may} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
        <Part title={t('bookings.rules')} text={t('bookings.rulesText')}>
          <Stack gap="sm">
            {(['online', 'autoConfirm', 'remind'] as const).map(name => (
              <Switch
                key={name}
                label={t(`bookings.rule.${name}`)}
                {...form.getInputProps(name, { type: 'checkbox' })}
              />
            ))}
          </Stack>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <Select
              label={t('bookings.rule.slotMinutes')}
              allowDeselect={false}
              data={steps.map(step => ({
                value: String(step),
                label: t('services.minutes', { count: step }),
              }))}
              value={String(form.values.slotMinutes)}
              onChange={value => {
                const step = steps.find(one => String(one) === value);
                if (step) form.setFieldValue('slotMinutes', step);
              }}
            />
            <NumberInput
              label={t('bookings.rule.leadHours')}
              {...hours}
              {...form.getInputProps('leadHours')}
            />
            <NumberInput
              label={t('bookings.rule.horizonDays')}
              min={1}
              max={365}
              allowDecimal={false}
              {...form.getInputProps('horizonDays')}
            />
            <NumberInput
              label={t('bookings.rule.cancelHours')}
              {...hours}
              {...form.getInputProps('cancelHours')}
            />
          </SimpleGrid>
          {may && <FormButtons save={t('common.save')} change={change} />}
        </Part>
      </fieldset>
    </form>
  );
}
