import { Alert, Button, Group } from '@mantine/core';
import type { TaxRate } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useChange } from '../../app/useChange.ts';
import { EditedRows } from '../../ui/EditedRows.tsx';
import { Part } from '../../ui/Part.tsx';
import { TaxRateForm } from './TaxRateForm.tsx';

/** What a rate is in words: its percentage, the next one, and what holds of it. */
function useDetail() {
  const { t } = useTranslation();
  const { percent, day } = useFormat();
  return ({ rate, parts = [], note, taxIncluded, isDefault, validUntil, changes = [] }: TaxRate) => {
    const next = changes.find(({ validFrom }) => validUntil !== null && validFrom > validUntil);
    return [
      parts.length > 0 ? parts.map(part => `${part.name} ${percent(part.rate)}`).join(' + ') : percent(rate),
      next && t('taxRates.next', { rate: percent(next.rate), day: day(next.validFrom) }),
      taxIncluded && t('taxRates.included'),
      isDefault && t('taxRates.default'),
      note,
    ]
      .filter(Boolean)
      .join(' · ');
  };
}

/** The taxes that a workshop outside India charges, by the names that its documents print. */
export function TaxesPart({ country, may }: { country: string; may: boolean }) {
  const { t } = useTranslation();
  const { data } = api.useQuery('get', '/v1/tax-rates', { params: { query: { all: true } } });
  const detail = useDetail();
  if (country === 'IN') return null;
  const rates = (data?.data ?? []).flatMap(rate => {
    const { id, name, active, version } = rate;
    return id && name && version ? [{ ...rate, id, name, active: active === true, version }] : [];
  });
  return (
    <Part title={t('taxRates.title')} text={t('taxRates.text')}>
      {data && rates.length === 0 && may && <Usual />}
      <EditedRows
        rows={rates}
        may={may}
        words={{
          empty: t('taxRates.empty'),
          add: t('taxRates.add'),
          edit: t('taxRates.edit'),
          off: t('taxRates.archived'),
        }}
        detail={detail}
        form={(rate, onDone) => <TaxRateForm rate={rate} onDone={onDone} />}
      />
    </Part>
  );
}

/** What is usual in the country, for the workshop to confirm. */
function Usual() {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const { data } = api.useQuery('get', '/v1/tax-rates/usual', {});
  const add = useChange(
    ({ name, rate, source }: { name: string; rate: number; source: string }) =>
      workbay.taxRates.create({ name, rate, source, isDefault: true }),
    { said: () => t('common.saved') },
  );
  return data?.data.map(usual => (
    <Alert key={usual.name} title={t('taxRates.usual', { name: usual.name, rate: percent(usual.rate) })}>
      {t('taxRates.usualText', { source: usual.source })}
      <Group mt="sm">
        <Button size="xs" loading={add.isPending} onClick={() => add.mutate(usual)}>
          {t('taxRates.addUsual', { name: usual.name, rate: percent(usual.rate) })}
        </Button>
      </Group>
    </Alert>
  ));
}
