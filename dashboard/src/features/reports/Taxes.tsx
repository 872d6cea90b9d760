import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useInIndia } from '../../app/home.ts';
import { Section } from '../../ui/Section.tsx';
import type { Days } from './periods.ts';

const columns = ['sales', 'taxOnSales', 'purchases', 'taxOnPurchases'] as const;

/** What a return of tax asks for, outside India. */
export function Taxes(days: Days) {
  const { t } = useTranslation();
  const { money, percent } = useFormat();
  const abroad = !useInIndia();
  const { data } = api.useQuery(
    'get',
    '/v1/reports/taxes',
    { params: { query: days } },
    { enabled: abroad, retry: false },
  );
  if (!abroad || !data) return null;
  const { rates, totals } = data;
  return (
    <Section title={t('taxReport.title')}>
      {rates.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('taxReport.empty')}
        </Text>
      )}
      {rates.length > 0 && (
        <Table.ScrollContainer minWidth={560} type="native" tabIndex={0}>
          <Table className="data" aria-label={t('taxReport.title')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('taxReport.tax')}</Table.Th>
                {columns.map(column => (
                  <Table.Th key={column} ta="right">
                    {t(`taxReport.${column}`)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rates.map(({ taxRateId, name, rate, partsOnSales, ...sums }) => (
                <Table.Tr key={`${taxRateId} ${name} ${rate}`}>
                  <Table.Td>
                    {name === null ? t('taxRates.none') : `${name} ${percent(rate)}`}
                    {partsOnSales.map(part => (
                      <Text key={part.name} size="xs" c="dimmed">
                        {part.name} {percent(part.rate)}: {money(part.tax)}
                      </Text>
                    ))}
                  </Table.Td>
                  {columns.map(column => (
                    <Table.Td key={column} ta="right">
                      {money(sums[column])}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
            <Table.Tfoot>
              <Table.Tr fw={640}>
                <Table.Td>{t('common.total')}</Table.Td>
                {columns.map(column => (
                  <Table.Td key={column} ta="right">
                    {money(totals[column])}
                  </Table.Td>
                ))}
              </Table.Tr>
              <Table.Tr fw={640}>
                <Table.Td colSpan={4}>{t('taxReport.net')}</Table.Td>
                <Table.Td ta="right">{money(totals.net)}</Table.Td>
              </Table.Tr>
            </Table.Tfoot>
          </Table>
        </Table.ScrollContainer>
      )}
    </Section>
  );
}
