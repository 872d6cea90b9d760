import type { Summary } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { BarChart, sums } from '../../ui/BarChart.tsx';
import { daysFrom } from '../../ui/days.ts';

type Day = NonNullable<Summary['days']>[number];

/** Bars of what was invoiced and received on each of the last 30 days; the API leaves out those without trade. */
export function DaysChart({ today, days }: { today: string; days: Day[] }) {
  const { t } = useTranslation();
  const { roundMoney, shortDay } = useFormat();
  const bars = daysFrom(today, -29, 30).map(date => {
    const day = days.find(known => known.date === date);
    return {
      key: date,
      label: shortDay(date),
      values: [day?.invoiced ?? 0, day?.received ?? 0] as [number, number],
    };
  });
  const [invoiced, received] = sums(bars).map(roundMoney);
  return (
    <BarChart
      label={t('summary.chartLabel', { invoiced, received })}
      caption={t('summary.chart')}
      head={t('summary.day')}
      series={[t('summary.invoiced'), t('summary.received')]}
      bars={bars}
    />
  );
}
