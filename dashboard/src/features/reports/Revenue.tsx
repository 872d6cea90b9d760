import { Anchor, Table } from '@mantine/core';
import type { Report, ReportFigures } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../app/format.ts';
import { useInIndia } from '../../app/home.ts';
import { useCan } from '../../app/session.ts';
import { BarChart, sums } from '../../ui/BarChart.tsx';
import { daysFrom, lastDayOf, monthsBetween } from '../../ui/days.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Section } from '../../ui/Section.tsx';

const gst = ['sales', 'cgst', 'sgst', 'igst', 'invoiced', 'received'] as const;
const elsewhere = ['sales', 'otherTax', 'invoiced', 'received'] as const;

/** Bars over the period, and the same in numbers: each day or month leads to its invoices. */
export function Revenue({ report: { fromDay, toDay, by, periods, totals } }: { report: Report }) {
  const { t } = useTranslation();
  const { money, roundMoney, shortDay, month } = useFormat();
  const columns = useInIndia() ? gst : elsewhere;
  const seesInvoices = useCan('invoices:read');
  if (periods.length === 0)
    return (
      <Section title={t('reports.revenue')}>
        <Empty title={t('reports.empty')} text={t('reports.emptyText')} />
      </Section>
    );
  const known = new Map(periods.map(({ period, figures }) => [period, figures]));
  const length = (Date.parse(toDay) - Date.parse(fromDay)) / 86_400_000 + 1;
  const all = by === 'day' ? daysFrom(fromDay, 0, length) : monthsBetween(fromDay, toDay);
  const name = (period: string) => (by === 'day' ? shortDay(period) : month(period));
  const bars = all.map(period => ({
    key: period,
    label: name(period),
    values: [known.get(period)?.invoiced ?? 0, known.get(period)?.received ?? 0] as [number, number],
  }));
  const [invoiced, received] = sums(bars).map(roundMoney);
  const first = (period: string) => (by === 'day' ? period : later(`${period}-01`, fromDay));
  const last = (period: string) => (by === 'day' ? period : earlier(lastDayOf(period), toDay));
  const amount = (figures: ReportFigures, column: (typeof gst | typeof elsewhere)[number]) =>
    figures[column] === 0 ? '–' : money(figures[column]);
  return (
    <Section title={t('reports.revenue')}>
      <BarChart
        label={t('reports.chartLabel', { invoiced, received })}
        head={t(`reports.by.${by}`)}
        series={[t('summary.invoiced'), t('summary.received')]}
        bars={bars}
      />
      <Table.ScrollContainer minWidth={720} type="native" tabIndex={0} mt="md">
        <Table className="data" aria-label={t('reports.revenue')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t(`reports.by.${by}`)}</Table.Th>
              <Table.Th ta="right">{t('reports.invoices')}</Table.Th>
              {columns.map(column => (
                <Table.Th key={column} ta="right">
                  {t(`reports.columns.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {periods.map(({ period, figures }) => (
              <Table.Tr key={period}>
                <Table.Td>
                  {seesInvoices ? (
                    <Anchor
                      component={Link}
                      inherit
                      to={`/invoices?from=${first(period)}&to=${last(period)}`}
                    >
                      {name(period)}
                    </Anchor>
                  ) : (
                    name(period)
                  )}
                </Table.Td>
                <Table.Td ta="right">{figures.invoices}</Table.Td>
                {columns.map(column => (
                  <Table.Td key={column} ta="right">
                    {amount(figures, column)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr fw={640}>
              <Table.Td>{t('common.total')}</Table.Td>
              <Table.Td ta="right">{totals.invoices}</Table.Td>
              {columns.map(column => (
                <Table.Td key={column} ta="right">
                  {amount(totals, column)}
                </Table.Td>
              ))}
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      </Table.ScrollContainer>
    </Section>
  );
}

const later = (a: string, b: string) => (a > b ? a : b);
const earlier = (a: string, b: string) => (a < b ? a : b);
