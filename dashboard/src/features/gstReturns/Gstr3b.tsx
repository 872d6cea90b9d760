import { Alert, Stack } from '@mantine/core';
import type { Gstr3b as Return } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useFormat } from '../../app/format.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useUrlState } from '../../ui/useUrlState.ts';
import { BroughtForward, minorOf } from './BroughtForward.tsx';
import { monthOf, ReturnHead } from './ReturnHead.tsx';
import { heads, type TaxRow, TaxTable } from './TaxTable.tsx';

const periods = ['month', 'quarter'] as const;
const paise = (rupees: number) => Math.round(rupees * 100);

/** The summary return, and how its tax is paid. */
export function Gstr3b() {
  const { t } = useTranslation();
  const { today } = useFormat();
  const [state, setState] = useUrlState('month', 'period', ...heads);
  const month = monthOf(state.month, today());
  const period = periods.find(one => one === state.period) ?? 'month';
  const brought = { igst: minorOf(state.igst), cgst: minorOf(state.cgst), sgst: minorOf(state.sgst) };
  const query = {
    month,
    period,
    igstBroughtForward: brought.igst,
    cgstBroughtForward: brought.cgst,
    sgstBroughtForward: brought.sgst,
  };
  // What was brought into one period is not what was brought into another.
  const none = { igst: '', cgst: '', sgst: '' };
  const { data, error, refetch } = api.useQuery('get', '/v1/gst-returns/gstr3b', { params: { query } });
  const name = period === 'month' ? `gstr3b-${month}` : `gstr3b-${month}-${period}`;
  return (
    <Stack>
      <ReturnHead
        month={{
          label: t('gstReturns.month'),
          value: month,
          onChange: value => setState({ month: value, ...none }),
        }}
        choice={{
          label: t('gstReturns.period'),
          width: 250,
          data: periods.map(value => ({ value, label: t(`gstReturns.periods.${value}`) })),
          value: period,
          onChange: value => setState({ period: value || 'month', ...none }),
        }}
        files={[
          {
            label: t('gstReturns.excel3b'),
            name: `${name}.xlsx`,
            file: () => workbay.gstReturns.gstr3bWorkbook(query),
          },
          {
            label: t('gstReturns.json3b'),
            name: `${name}.json`,
            file: async () => new Blob([JSON.stringify(data?.gstr3b)]),
          },
        ]}
        ready={data !== undefined}
      />
      <BroughtForward
        key={`${month} ${period}`}
        amounts={brought}
        onChange={(head, minor) => setState({ [head]: minor ? `${minor}` : '' })}
      />
      {error && !data ? (
        <Broken error={error} retry={() => refetch()} />
      ) : data ? (
        <>
          <Alert variant="light">{t('gstReturns.compare')}</Alert>
          <Supplies gstr3b={data.gstr3b} />
          <TaxTable
            title={t('gstReturns.payment')}
            rows={[
              { name: t('gstReturns.payable'), value: null, ...data.payment.payable },
              { name: t('gstReturns.payableReverse'), value: null, ...data.payment.reverseCharge },
              { name: t('gstReturns.broughtForward'), value: null, ...data.payment.broughtForward },
              {
                name: t('gstReturns.byCredit'),
                value: null,
                igst: data.payment.igstByIgst + data.payment.igstByCgst + data.payment.igstBySgst,
                cgst: data.payment.cgstByIgst + data.payment.cgstByCgst,
                sgst: data.payment.sgstByIgst + data.payment.sgstBySgst,
              },
              { name: t('gstReturns.cash'), value: null, ...data.payment.cash },
              { name: t('gstReturns.creditLeft'), value: null, ...data.payment.left },
            ]}
          />
        </>
      ) : (
        <Loading />
      )}
    </Stack>
  );
}

function Supplies({ gstr3b }: { gstr3b: Return }) {
  const { t } = useTranslation();
  const { osup_det, osup_zero, osup_nil_exmp, isup_rev, osup_nongst } = gstr3b.sup_details;
  const row = (name: string, of: { txval?: number; iamt: number; camt: number; samt: number }): TaxRow => ({
    name,
    value: of.txval === undefined ? null : paise(of.txval),
    igst: paise(of.iamt),
    cgst: paise(of.camt),
    sgst: paise(of.samt),
  });
  const worth = (name: string, rupees: number): TaxRow => ({
    name,
    value: paise(rupees),
    igst: null,
    cgst: null,
    sgst: null,
  });
  const available = (ty: 'ISRC' | 'OTH') => gstr3b.itc_elg.itc_avl.find(one => one.ty === ty);
  const [reverse, other] = [available('ISRC'), available('OTH')];
  return (
    <>
      <TaxTable
        title={t('gstReturns.supplies')}
        rows={[
          row(t('gstReturns.outward'), osup_det),
          row(t('gstReturns.toSez'), { ...osup_zero, camt: 0, samt: 0 }),
          worth(t('gstReturns.untaxed'), osup_nil_exmp.txval),
          row(t('gstReturns.inwardReverse'), isup_rev),
          worth(t('gstReturns.nonGst'), osup_nongst.txval),
        ]}
      />
      <TaxTable
        title={t('gstReturns.credit')}
        rows={[
          ...(reverse ? [row(t('gstReturns.creditReverse'), reverse)] : []),
          ...(other ? [row(t('gstReturns.creditOther'), other)] : []),
          row(t('gstReturns.creditNet'), gstr3b.itc_elg.itc_net),
        ]}
      />
    </>
  );
}
