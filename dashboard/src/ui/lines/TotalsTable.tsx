import type { Totals } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import classes from './TotalsTable.module.css';

export function TotalsTable({ totals }: { totals: Totals }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const rows = [
    { label: t('lines.subtotal'), amount: totals.subtotal, always: true },
    { label: t('lines.discount'), amount: -totals.discount },
    { label: t('lines.tax'), amount: totals.tax },
    { label: t('lines.rounding'), amount: totals.rounding },
  ];
  return (
    <dl className={classes.totals}>
      {rows
        .filter(row => row.always || row.amount !== 0)
        .map(row => (
          <div key={row.label}>
            <dt>{row.label}</dt>
            <dd>{money(row.amount)}</dd>
          </div>
        ))}
      <div className={classes.sum}>
        <dt>{t('common.total')}</dt>
        <dd>{money(totals.total)}</dd>
      </div>
    </dl>
  );
}
