import { Switch } from '@mantine/core';
import type { Workshop } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { Part } from '../../ui/Part.tsx';

/** Whether jobs may use what the stock does not show; it is kept as soon as it is switched. */
export function NegativeStock({ workshop, may }: { workshop: Workshop; may: boolean }) {
  const { t } = useTranslation();
  const save = useChange(
    (allowNegativeStock: boolean) =>
      workbay.workshops.update({ allowNegativeStock }, { ifMatch: workshop.version }),
    { said: () => t('common.saved') },
  );
  return (
    <Part title={t('stock.negative')} text={t('stock.negativeText')}>
      <Switch
        label={t('stock.allowNegative')}
        checked={workshop.allowNegativeStock}
        disabled={!may || save.isPending}
        onChange={event => save.mutate(event.currentTarget.checked)}
      />
    </Part>
  );
}
