import { Group, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useFormat } from '../../app/format.ts';
import { MonthInput } from '../../ui/MonthInput.tsx';
import { Loading } from '../../ui/Records.tsx';
import { SaveButton } from '../../ui/SaveButton.tsx';
import { useUrlState } from '../../ui/useUrlState.ts';
import { TaxTable } from './TaxTable.tsx';

/** The statement of the quarter under the composition scheme. */
export function Cmp08() {
  const { t } = useTranslation();
  const { today } = useFormat();
  const [state, setState] = useUrlState('month', 'rate');
  const month = /^\d{4}-\d{2}$/.test(state.month) ? state.month : today().slice(0, 7);
  const rate = state.rate === '1' ? 1 : 6;
  const query = { month, rate } as const;
  const { data, error, refetch } = api.useQuery('get', '/v1/gst-returns/cmp08', { params: { query } });
  return (
    <Stack>
      <Group align="flex-end" gap="sm">
        <MonthInput
          label={t('gstReturns.monthOfQuarter')}
          value={month}
          onChange={value => setState({ month: value })}
        />
        <Select
          label={t('gstReturns.rate')}
          allowDeselect={false}
          w={280}
          data={(['6', '1'] as const).map(value => ({ value, label: t(`gstReturns.rates.${value}`) }))}
          value={`${rate}`}
          onChange={value => setState({ rate: value === '1' ? '1' : '' })}
        />
        <Group gap="sm" ml="auto">
          <SaveButton
            label={t('gstReturns.excelCmp08')}
            name={`cmp08-${data?.toMonth ?? month}.xlsx`}
            file={() => workbay.gstReturns.cmp08Workbook(query)}
            disabled={!data}
          />
        </Group>
      </Group>
      {error && !data ? (
        <Broken error={error} retry={() => refetch()} />
      ) : data ? (
        <TaxTable
          title={t('gstReturns.cmp08')}
          rows={[
            { name: t('gstReturns.outwardAll'), ...data.outward },
            { name: t('gstReturns.inwardReverse'), ...data.inward },
            { name: t('gstReturns.payableAll'), value: null, ...data.payable },
          ]}
        />
      ) : (
        <Loading />
      )}
    </Stack>
  );
}
