import { Paper, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useFormat } from '../../app/format.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { useUrlState } from '../../ui/useUrlState.ts';
import { monthOf, ReturnHead } from './ReturnHead.tsx';
import { type SectionRow, sectionsOf } from './sections.ts';

const periods = ['month', 'quarter', 'quarter_after_iff', 'iff'] as const;

/** What of a GSTR-1 there is, and its files for the portal. */
export function GstReturn() {
  const { t } = useTranslation();
  const { today } = useFormat();
  const [state, setState] = useUrlState('month', 'period');
  const month = monthOf(state.month, today());
  const hasIff = Number(month.slice(5)) % 3 !== 0;
  const chosen = periods.find(one => one === state.period) ?? 'month';
  const period = chosen === 'iff' && !hasIff ? 'quarter_after_iff' : chosen;
  const query = { month, period };
  const { data, error, refetch } = api.useQuery('get', '/v1/gst-returns/gstr1', { params: { query } });
  const name = period === 'month' ? `gstr1-${month}` : `gstr1-${month}-${period}`;
  return (
    <Stack>
      <ReturnHead
        month={{ label: t('gstReturns.month'), value: month, onChange: value => setState({ month: value }) }}
        choice={{
          label: t('gstReturns.period'),
          width: 250,
          data: periods
            .filter(value => value !== 'iff' || hasIff)
            .map(value => ({ value, label: t(`gstReturns.periods.${value}`) })),
          value: period,
          onChange: value => setState({ period: value || 'month' }),
        }}
        files={[
          {
            label: t('gstReturns.excel'),
            name: `${name}.xlsx`,
            file: () => workbay.gstReturns.gstr1Workbook(query),
          },
          {
            label: t('gstReturns.json'),
            name: `${name}.json`,
            file: async () => new Blob([JSON.stringify(data)]),
          },
        ]}
        ready={data !== undefined}
      />
      {error && !data ? (
        <Broken error={error} retry={() => refetch()} />
      ) : data ? (
        <Sections rows={sectionsOf(data)} />
      ) : (
        <Loading />
      )}
    </Stack>
  );
}

function Sections({ rows }: { rows: SectionRow[] }) {
  const { t } = useTranslation();
  const { money, number } = useFormat();
  if (rows.length === 0)
    return (
      <Paper>
        <Empty title={t('gstReturns.empty')} text={t('gstReturns.emptyText')} />
      </Paper>
    );
  return (
    <Paper>
      <Table.ScrollContainer minWidth={480} type="native" tabIndex={0}>
        <Table className="data" aria-label="GSTR-1">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('gstReturns.section')}</Table.Th>
              <Table.Th ta="right">{t('gstReturns.entries')}</Table.Th>
              <Table.Th ta="right">{t('lines.taxable')}</Table.Th>
              <Table.Th ta="right">{t('lines.tax')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ section, entries, taxable, tax }) => (
              <Table.Tr key={section}>
                <Table.Td>
                  {t(`gstReturns.sections.${section}`)}
                  <Text size="xs" c="dimmed">
                    {section}
                  </Text>
                </Table.Td>
                <Table.Td ta="right">{number(entries)}</Table.Td>
                <Table.Td ta="right">{money(taxable)}</Table.Td>
                <Table.Td ta="right">{money(tax)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}
