import { Anchor, SegmentedControl, SimpleGrid, Text } from '@mantine/core';
import type { BookingSettings } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { fromMinor, toMinor, useInIndia } from '../../app/home.ts';
import { type Clash, useRecordForm } from '../../app/useRecordForm.ts';
import { Clashes } from '../../ui/Clashes.tsx';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { MoneyInput } from '../../ui/fields.tsx';
import { TaxSelect, useAnyRate } from '../../ui/lines/TaxSelect.tsx';
import { NumberInput } from '../../ui/NumberInput.tsx';
import { Part } from '../../ui/Part.tsx';

const kinds = ['none', 'fixed', 'percent', 'full'] as const;

interface Values {
  kind: (typeof kinds)[number];
  amount: number;
  percent: number;
  keptPercent: number;
  keptTaxRateId: string | null;
}

const valuesOf = ({ deposit, keptPercent, keptTaxRateId }: BookingSettings): Values => {
  const percent = deposit?.kind === 'percent' ? deposit.value : 20;
  return {
    kind: deposit?.kind === 'percent' && deposit.value === 100 ? 'full' : (deposit?.kind ?? 'none'),
    amount: deposit?.kind === 'fixed' ? fromMinor(deposit.value) : 500,
    percent: percent === 100 ? 20 : percent,
    keptPercent,
    keptTaxRateId,
  };
};

function ruleOf({ kind, amount, percent }: Values): BookingSettings['deposit'] {
  if (kind === 'none') return null;
  if (kind === 'fixed') return { kind, value: toMinor(amount) };
  return { kind: 'percent', value: kind === 'full' ? 100 : percent };
}

/** What customers pay by card when they book, and what of it is kept. */
export function DepositPart({ settings, may }: { settings: BookingSettings; may: boolean }) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const inIndia = useInIndia();
  const anyRate = useAnyRate(!inIndia);
  const { form, clashes, useTheirs, change, onSubmit } = useRecordForm<
    BookingSettings,
    Values,
    BookingSettings
  >({
    record: settings,
    valuesOf,
    load: () => workbay.bookings.getSettings(),
    save: (values, version) =>
      workbay.bookings.updateSettings(
        {
          deposit: ruleOf(values),
          keptPercent: values.keptPercent,
          ...(inIndia || values.kind === 'none' ? {} : { keptTaxRateId: values.keptTaxRateId }),
        },
        { ifMatch: version },
      ),
    said: () => t('common.saved'),
  });
  const describe = ({ field, theirs }: Clash<Values>) => ({
    label: t(`deposits.${field}`),
    text: textOf(field, theirs),
  });
  function textOf(field: Clash<Values>['field'], theirs: Values): string {
    if (field === 'kind') return t(`deposits.kinds.${theirs.kind}`);
    if (field === 'keptTaxRateId') return anyRate(theirs.keptTaxRateId)?.name ?? t('taxRates.none');
    return String(theirs[field]);
  }
  const { kind, keptPercent } = form.values;
  const possible = settings.depositPossible;
  const locked = !may || (!possible && settings.deposit === null);
  const percentages = { min: 1, max: 100, suffix: '%', allowDecimal: false };
  return (
    <form noValidate onSubmit={onSubmit}>
      <Clashes clashes={clashes} describe={describe} onTheirs={useTheirs} />
      <fieldset disabled={locked} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
        <Part title={t('deposits.title')} text={t('deposits.text')}>
          {!possible && (
            <Text size="sm">
              {t('deposits.impossible')}{' '}
              <Anchor component={Link} to="/workshop" inherit underline="always">
                {t('deposits.connect')}
              </Anchor>
            </Text>
          )}
          <SegmentedControl
            aria-label={t('deposits.kind')}
            disabled={locked}
            data={kinds.map(value => ({ value, label: t(`deposits.kinds.${value}`) }))}
            fullWidth
            {...form.getInputProps('kind')}
          />
          {kind !== 'none' && (
            <>
              <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
                {kind === 'fixed' && (
                  <MoneyInput label={t('deposits.amount')} min={1} {...form.getInputProps('amount')} />
                )}
                {kind === 'percent' && (
                  <NumberInput
                    label={t('deposits.percent')}
                    {...percentages}
                    {...form.getInputProps('percent')}
                  />
                )}
                <NumberInput
                  label={t('deposits.keptPercent')}
                  {...percentages}
                  min={0}
                  {...form.getInputProps('keptPercent')}
                />
                {!inIndia && (
                  <TaxSelect
                    label={t('deposits.keptTaxRateId')}
                    description={t('deposits.keptTaxText')}
                    value={{ taxRate: '', exemption: '', taxRateId: form.values.keptTaxRateId }}
                    onChange={({ taxRateId }) => form.setFieldValue('keptTaxRateId', taxRateId ?? null)}
                    error={form.errors.keptTaxRateId}
                    disabled={locked}
                  />
                )}
              </SimpleGrid>
              <Text size="sm" c="dimmed">
                {t('deposits.policy', { hours: settings.cancelHours, percent: percent(keptPercent) })}{' '}
                {t('deposits.fee', { percent: percent(settings.feePercent) })}
              </Text>
            </>
          )}
          {!locked && <FormButtons save={t('common.save')} change={change} />}
        </Part>
      </fieldset>
    </form>
  );
}
