import { Anchor, Paper, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useFormat } from '../../app/format.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Loading } from '../../ui/Loading.tsx';

/** What it comes to stands first: a phone shows no more than two. */
const parts = ['total', 'notDue', 'days1To30', 'days31To60', 'days61To90', 'over90'] as const;

/** What customers owe, by how long it is overdue. */
export function Ageing() {
  const { t } = useTranslation();
  const { money } = useFormat();
  const { data, error, refetch } = api.useQuery('get', '/v1/ledger/ageing', {});
  if (error && !data) return <Broken error={error} retry={() => refetch()} />;
  if (!data) return <Loading />;
  if (data.customers.length === 0)
    return (
      <Paper>
        <Empty title={t('ledger.nothingOwed')} text={t('ledger.nothingOwedText')} />
      </Paper>
    );
  const amount = (minor: number) => (minor === 0 ? '–' : money(minor));
  return (
    <Paper style={{ overflow: 'hidden' }}>
      <Table.ScrollContainer minWidth={680} type="native" tabIndex={0}>
        <Table className="data" aria-label={t('ledger.views.ageing')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('invoices.customer')}</Table.Th>
              {parts.map(part => (
                <Table.Th key={part} ta="right">
                  {t(`ledger.ages.${part}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.customers.map(row => (
              <Table.Tr key={row.customer.id}>
                <Table.Td>
                  <Anchor component={Link} to={`/customers/${row.customer.id}`} inherit>
                    {row.customer.name}
                  </Anchor>
                </Table.Td>
                {parts.map(part => (
                  <Table.Td key={part} ta="right">
                    {amount(row[part])}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr fw={640}>
              <Table.Td>{t('common.total')}</Table.Td>
              {parts.map(part => (
                <Table.Td key={part} ta="right">
                  {amount(data.totals[part])}
                </Table.Td>
              ))}
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}
