import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useFormat } from '../../app/format.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useUrlState } from '../../ui/useUrlState.ts';
import { monthOf, ReturnHead } from './ReturnHead.tsx';
import { TaxTable } from './TaxTable.tsx';

/** The statement of the quarter under the composition scheme. */
export function Cmp08() {
  const { t } = useTranslation();
  const { today } = useFormat();
  const [state, setState] = useUrlState('month', 'rate');
  const month = monthOf(state.month, today());
  const rate = state.rate === '1' ? 1 : 6;
  const query = { month, rate } as const;
  const { data, error, refetch } = api.useQuery('get', '/v1/gst-returns/cmp08', { params: { query } });
  return (
    <Stack>
      <ReturnHead
        month={{
          label: t('gstReturns.monthOfQuarter'),
          value: month,
          onChange: value => setState({ month: value }),
        }}
        choice={{
          label: t('gstReturns.rate'),
          width: 280,
          data: (['6', '1'] as const).map(value => ({ value, label: t(`gstReturns.rates.${value}`) })),
          value: `${rate}`,
          onChange: value => setState({ rate: value === '1' ? '1' : '' }),
        }}
        files={[
          {
            label: t('gstReturns.excelCmp08'),
            name: `cmp08-${data?.toMonth ?? month}.xlsx`,
            file: () => workbay.gstReturns.cmp08Workbook(query),
          },
        ]}
        ready={data !== undefined}
      />
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
