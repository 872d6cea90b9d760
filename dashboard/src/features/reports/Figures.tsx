import { Group, Paper, SimpleGrid, Text } from '@mantine/core';
import type { Report, ReportFigures } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../app/format.ts';
import { useCan } from '../../app/session.ts';

/** What the period comes to, each beside as many days before. */
export function Figures({ report: { totals, previous, outstanding, stockValue } }: { report: Report }) {
  const { t } = useTranslation();
  const { roundMoney, percent } = useFormat();
  const share = (part: number, whole: number) =>
    whole === 0 ? '–' : percent(Math.round((100 * part) / whole));
  const seesInvoices = useCan('invoices:read');
  const tax = ({ cgst, sgst, igst, otherTax }: ReportFigures) => cgst + sgst + igst + otherTax;
  const answered = totals.estimatesApproved + totals.estimatesDeclined;
  return (
    <SimpleGrid cols={{ base: 2, md: stockValue ? 3 : 4 }} spacing="sm">
      <Tile
        label={t('reports.sales')}
        figure={roundMoney(totals.sales)}
        now={totals.sales}
        before={previous.sales}
      />
      <Tile
        label={t('reports.received')}
        figure={roundMoney(totals.received)}
        now={totals.received}
        before={previous.received}
      />
      <Tile
        label={t('reports.tax')}
        figure={roundMoney(tax(totals))}
        now={tax(totals)}
        before={tax(previous)}
      />
      <Tile
        label={t('reports.outstanding')}
        {...(seesInvoices && { to: '/invoices?status=unpaid' })}
        figure={roundMoney(outstanding.amount)}
        text={t('summary.outstandingText', { count: outstanding.count })}
      />
      <Tile
        label={t('reports.averageRepairOrder')}
        figure={totals.averageRepairOrder === null ? '–' : roundMoney(totals.averageRepairOrder)}
        text={t('reports.repairOrders', { count: totals.repairOrders })}
      />
      <Tile
        label={t('reports.invoices')}
        figure={String(totals.invoices)}
        now={totals.invoices}
        before={previous.invoices}
      />
      <Tile
        label={t('reports.conversion')}
        figure={share(totals.estimatesApproved, totals.estimatesSent)}
        text={t('reports.conversionText', { answered, sent: totals.estimatesSent })}
      />
      <Tile
        label={t('reports.returning')}
        figure={share(totals.returningCustomers, totals.returningCustomers + totals.newCustomers)}
        text={t('reports.returningText', { again: totals.returningCustomers, new: totals.newCustomers })}
      />
      {stockValue ? (
        <Tile
          label={t('reports.stockValue')}
          to="/items"
          figure={roundMoney(stockValue)}
          text={t('reports.stockValueText')}
        />
      ) : null}
    </SimpleGrid>
  );
}

interface TileProps {
  label: string;
  figure: string;
  to?: string;
  text?: string;
  now?: number;
  before?: number;
}

function Tile({ label, figure, to, text, now = 0, before = 0 }: TileProps) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const change = before > 0 ? Math.round((100 * (now - before)) / before) : null;
  return (
    <Paper {...(to && { className: 'row' })} p="md">
      {to ? (
        <Text component={Link} to={to} className="plain stretched" fz="0.84rem" display="block">
          {label}
        </Text>
      ) : (
        <Text fz="0.84rem">{label}</Text>
      )}
      <Text fz={24} fw={640} lh={1.3} lts="-0.01em">
        {figure}
      </Text>
      <Group gap={4}>
        <Text size="xs" c="dimmed">
          {text ??
            (change === null
              ? t('reports.nothingBefore')
              : t('reports.change', { percent: percent(change, { signDisplay: 'exceptZero' }) }))}
        </Text>
      </Group>
    </Paper>
  );
}
