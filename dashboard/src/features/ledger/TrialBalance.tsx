import { Button, Group, Menu, Paper, Stack, Table } from '@mantine/core';
import { DownloadIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useFormat } from '../../app/format.ts';
import { useInIndia, useYearStart } from '../../app/home.ts';
import { useChange } from '../../app/useChange.ts';
import { lastDayOf } from '../../ui/days.ts';
import { Empty } from '../../ui/Empty.tsx';
import { fiscalYearStart } from '../../ui/fiscalYear.ts';
import { Loading } from '../../ui/Loading.tsx';
import { MonthInput } from '../../ui/MonthInput.tsx';
import { saveAs } from '../../ui/saveAs.ts';
import { useNarrow } from '../../ui/useNarrow.ts';
import { useUrlState } from '../../ui/useUrlState.ts';

export function TrialBalance() {
  const { t } = useTranslation();
  const { today } = useFormat();
  const yearStart = useYearStart();
  const inIndia = useInIndia();
  const [state, setState] = useUrlState('from', 'to');
  const isMonth = (text: string) => /^\d{4}-\d{2}$/.test(text);
  const fromMonth = isMonth(state.from) ? state.from : fiscalYearStart(today(), yearStart);
  const toMonth = isMonth(state.to) ? state.to : today().slice(0, 7);
  const { data, error, refetch } = api.useQuery('get', '/v1/ledger/trial-balance', {
    params: { query: { fromMonth, toMonth } },
  });
  const save = useChange(
    (format: 'csv' | 'tally') =>
      workbay.ledger.export({ format, fromDay: `${fromMonth}-01`, toDay: lastDayOf(toMonth) }),
    {
      after: file =>
        saveAs(file, `ledger-${fromMonth}-${toMonth}.${file.type.includes('csv') ? 'csv' : 'xml'}`),
    },
  );
  return (
    <Stack>
      <Group align="flex-end" gap="sm">
        <MonthInput
          label={t('ledger.from')}
          value={fromMonth}
          onChange={month => setState({ from: month, ...(month > toMonth && { to: month }) })}
        />
        <MonthInput
          label={t('ledger.to')}
          value={toMonth}
          onChange={month => setState({ to: month, ...(month < fromMonth && { from: month }) })}
        />
        <Menu position="bottom-end">
          <Menu.Target>
            <Button
              variant="default"
              ml="auto"
              leftSection={<DownloadIcon size={16} aria-hidden />}
              loading={save.isPending}
            >
              {t('ledger.export')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => save.mutate('csv')}>{t('ledger.exportCsv')}</Menu.Item>
            {inIndia && <Menu.Item onClick={() => save.mutate('tally')}>{t('ledger.exportTally')}</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
      </Group>
      {error && !data ? (
        <Broken error={error} retry={() => refetch()} />
      ) : data ? (
        <Balances accounts={data.accounts} totals={data.totals} />
      ) : (
        <Loading />
      )}
    </Stack>
  );
}

const sums = ['opening', 'debit', 'credit', 'closing'] as const;
/** A phone shows no more than one beside the account: where it stands. */
const narrowSums = ['closing', 'opening', 'debit', 'credit'] as const;

interface Sums {
  opening: number;
  debit: number;
  credit: number;
  closing: number;
}
interface Row extends Sums {
  account: Parameters<typeof workbay.ledger.postEntry>[0]['lines'][number]['account'];
}

function Balances({ accounts, totals }: { accounts: Row[]; totals: Sums }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const columns = useNarrow() ? narrowSums : sums;
  if (accounts.length === 0)
    return (
      <Paper>
        <Empty title={t('ledger.empty')} text={t('ledger.emptyText')} />
      </Paper>
    );
  // As bookkeepers write it: on which side a balance stands instead of a sign.
  const side = (balance: number) =>
    `${money(Math.abs(balance))} ${balance > 0 ? t('ledger.dr') : t('ledger.cr')}`;
  const amounts = (row: Sums) =>
    columns.map(column => {
      const movement = column === 'debit' || column === 'credit';
      const amount = row[column];
      return (
        <Table.Td key={column} ta="right">
          {amount === 0 ? '–' : movement ? money(amount) : side(amount)}
        </Table.Td>
      );
    });
  return (
    <Paper style={{ overflow: 'hidden' }}>
      <Table.ScrollContainer minWidth={560} type="native" tabIndex={0}>
        <Table className="data" aria-label={t('ledger.views.trial')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('ledger.account')}</Table.Th>
              {columns.map(column => (
                <Table.Th key={column} ta="right">
                  {t(`ledger.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {accounts.map(row => (
              <Table.Tr key={row.account}>
                <Table.Td>{t(`ledger.accounts.${row.account}`)}</Table.Td>
                {amounts(row)}
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr fw={640}>
              <Table.Td>{t('common.total')}</Table.Td>
              {amounts(totals)}
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}
