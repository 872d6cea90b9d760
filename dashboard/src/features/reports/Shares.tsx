import { Box, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useFormat } from '../../app/format.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Section } from '../../ui/Section.tsx';
import type { Days } from './periods.ts';

/** How many rows are shown before the rest becomes one. */
const shown = 12;

export function Services(days: Days) {
  const { t } = useTranslation();
  const { data, error, refetch } = api.useQuery('get', '/v1/reports/services', { params: { query: days } });
  return (
    <Section title={t('reports.services')}>
      {error && !data && <Broken error={error} retry={() => refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Shares
          label={t('reports.services')}
          head={t('reports.service')}
          countHead={t('reports.lines')}
          total={data.total}
          rows={data.data.map(({ description, kind, lines, sales }) => ({
            key: `${kind} ${description}`,
            name: description,
            text: t(`lines.kinds.${kind}`),
            count: lines,
            sales,
          }))}
        />
      )}
    </Section>
  );
}

export function Technicians(days: Days) {
  const { t } = useTranslation();
  const { data, error, refetch } = api.useQuery('get', '/v1/reports/technicians', {
    params: { query: days },
  });
  return (
    <Section title={t('reports.technicians')}>
      {error && !data && <Broken error={error} retry={() => refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Shares
          label={t('reports.technicians')}
          head={t('reports.technician')}
          countHead={t('reports.invoices')}
          total={data.total}
          rows={data.data.map(({ userId, name, invoices, sales }) => ({
            key: userId ?? 'none',
            name: name ?? (userId ? t('reports.formerMember') : t('reports.unassigned')),
            count: invoices,
            sales,
          }))}
        />
      )}
    </Section>
  );
}

interface Row {
  key: string;
  name: string;
  text?: string;
  count: number;
  sales: number;
}

interface Props {
  label: string;
  head: string;
  countHead: string;
  total: number;
  rows: Row[];
}

/** A table whose rows carry their bar. */
function Shares({ label, head, countHead, total, rows }: Props) {
  const { t } = useTranslation();
  const { roundMoney } = useFormat();
  if (rows.length === 0) return <Empty title={t('reports.empty')} text={t('reports.emptyText')} />;
  const most = Math.max(1, ...rows.map(({ sales }) => sales));
  const first = rows.slice(0, shown);
  const rest = total - first.reduce((sum, { sales }) => sum + sales, 0);
  return (
    <Table className="data" aria-label={label} layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{head}</Table.Th>
          <Table.Th ta="right" w={84}>
            {countHead}
          </Table.Th>
          <Table.Th ta="right" w={112}>
            {t('reports.columns.sales')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {first.map(row => (
          <Table.Tr key={row.key}>
            <Table.Td>
              <Stack gap={3}>
                <Text inherit style={{ overflowWrap: 'anywhere' }}>
                  {row.name}{' '}
                  {row.text && (
                    <Text span size="xs" c="dimmed">
                      {row.text}
                    </Text>
                  )}
                </Text>
                <Box
                  h={5}
                  w={`${Math.max(1, (100 * Math.max(0, row.sales)) / most)}%`}
                  bg="var(--workbay-first)"
                  style={{ borderRadius: 3 }}
                  aria-hidden
                />
              </Stack>
            </Table.Td>
            <Table.Td ta="right">{row.count}</Table.Td>
            <Table.Td ta="right">{roundMoney(row.sales)}</Table.Td>
          </Table.Tr>
        ))}
        {rest !== 0 && (
          <Table.Tr>
            <Table.Td c="dimmed">{t('reports.others')}</Table.Td>
            <Table.Td />
            <Table.Td ta="right">{roundMoney(rest)}</Table.Td>
          </Table.Tr>
        )}
      </Table.Tbody>
    </Table>
  );
}
