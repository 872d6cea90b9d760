import { Group, Stack, Table, Text } from '@mantine/core';
import type { Statement } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useFormat } from '../../app/format.ts';
import { useYearStart } from '../../app/home.ts';
import { fiscalYearStart } from '../../ui/fiscalYear.ts';
import { Loading } from '../../ui/Loading.tsx';
import { PdfButton } from '../../ui/PdfButton.tsx';
import { SaveButton } from '../../ui/SaveButton.tsx';
import { Section } from '../../ui/Section.tsx';
import { useNarrow } from '../../ui/useNarrow.ts';

/** A customer's account over the running fiscal year, as a part of their page. */
export function StatementSection({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const { today, money, day } = useFormat();
  const yearStart = useYearStart();
  const query = { fromDay: `${fiscalYearStart(today(), yearStart)}-01`, toDay: today() };
  const { data, error, refetch } = api.useQuery('get', '/v1/ledger/statements/{customerId}', {
    params: { path: { customerId }, query },
  });
  return (
    <Section
      title={t('ledger.statement')}
      actions={
        <Group gap="xs">
          <PdfButton size="xs" pdf={() => workbay.ledger.statementPdf(customerId, query)} />
          <SaveButton
            size="xs"
            label={t('ledger.exportCsv')}
            name={`statement-${query.fromDay}-${query.toDay}.csv`}
            file={() => workbay.ledger.statementCsv(customerId, query)}
          />
        </Group>
      }
    >
      {error && !data ? (
        <Broken error={error} retry={() => refetch()} />
      ) : !data ? (
        <Loading rows={2} />
      ) : (
        <Stack gap="xs">
          {data.lines.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('ledger.noLines')}
            </Text>
          ) : (
            <Lines lines={data.lines} />
          )}
          <Group justify="space-between" fz="sm">
            <span>
              {t('ledger.openingOn', { day: day(data.fromDay) })}: {money(data.opening)}
            </span>
            <Text span inherit fw={640}>
              {t('ledger.balance')}: {money(data.closing)}
            </Text>
          </Group>
        </Stack>
      )}
    </Section>
  );
}

function Lines({ lines }: Pick<Statement, 'lines'>) {
  const { t } = useTranslation();
  const { money, day } = useFormat();
  const narrow = useNarrow();
  if (narrow) {
    return (
      <Stack gap="xs" component="ul" p={0} m={0} aria-label={t('ledger.statement')}>
        {lines.map(({ entryId, postedOn, cause, document, debit, credit, balance }) => (
          <Group
            key={entryId}
            component="li"
            justify="space-between"
            wrap="nowrap"
            align="flex-start"
            fz="sm"
          >
            <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
              {t(`ledger.causes.${cause.type}`)} {document}
              <Text size="xs" c="dimmed">
                {day(postedOn)}
              </Text>
            </div>
            <Text inherit component="div" ta="right" style={{ whiteSpace: 'nowrap' }}>
              {money(debit - credit)}
              <Text size="xs" c="dimmed">
                {t('ledger.balance')}: {money(balance)}
              </Text>
            </Text>
          </Group>
        ))}
      </Stack>
    );
  }
  return (
    <Table.ScrollContainer minWidth={560} type="native" tabIndex={0}>
      <Table className="data" aria-label={t('ledger.statement')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('common.date')}</Table.Th>
            <Table.Th>{t('ledger.what')}</Table.Th>
            <Table.Th ta="right">{t('ledger.charged')}</Table.Th>
            <Table.Th ta="right">{t('ledger.received')}</Table.Th>
            <Table.Th ta="right">{t('ledger.balance')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(line => (
            <Table.Tr key={line.entryId}>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>{day(line.postedOn)}</Table.Td>
              <Table.Td>
                {t(`ledger.causes.${line.cause.type}`)} {line.document}
              </Table.Td>
              <Table.Td ta="right">{line.debit > 0 && money(line.debit)}</Table.Td>
              <Table.Td ta="right">{line.credit > 0 && money(line.credit)}</Table.Td>
              <Table.Td ta="right">{money(line.balance)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
