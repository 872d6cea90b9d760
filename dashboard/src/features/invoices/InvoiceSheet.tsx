import { Anchor, Box, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { readablePhone } from '@workbay/sdk/phone';
import type { Invoice, TaxLine } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { addressLines, stateName } from '../../ui/AddressFields.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { LineItemsTable } from '../../ui/lines/LineItemsTable.tsx';
import { TotalsTable } from '../../ui/lines/TotalsTable.tsx';
import { levyUtgst } from '../../ui/states.ts';
import { StoredPicture } from '../files/StoredPicture.tsx';
import classes from './InvoiceSheet.module.css';

const titles = {
  tax_invoice: 'taxInvoice',
  bill_of_supply: 'billOfSupply',
  opening_balance: 'openingBalance',
} as const;

/** The invoice as its customer will see it. */
export function InvoiceSheet({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const { money, day } = useFormat();
  const { data: workshop } = api.useQuery('get', '/v1/workshop', {});
  const plain = workshop && workshop.country !== 'IN' && invoice.kind === 'tax_invoice';
  return (
    <Paper className={classes.sheet} data-printed>
      <Group justify="space-between" align="flex-start" gap="lg">
        <Stack gap={2} fz="sm">
          {workshop?.logoFileId && (
            <StoredPicture fileId={workshop.logoFileId} alt={workshop.name} className={classes.logo} />
          )}
          <Text fw={660} fz="lg">
            {workshop?.legalName}
          </Text>
          {workshop && addressLines(workshop.address).map(line => <span key={line}>{line}</span>)}
          {workshop?.taxNumber && (
            <span>
              {t('workshops.taxNumber')} {workshop.taxNumber}
            </span>
          )}
          {workshop?.gstin && (
            <span>
              {t('workshops.gstin')} {workshop.gstin}
            </span>
          )}
        </Stack>
        <Stack gap={2} ta={{ base: 'left', sm: 'right' }} fz="sm">
          <Title order={2} fz="lg">
            {plain ? t('invoices.invoice') : t(`invoices.${titles[invoice.kind]}`)}
          </Title>
          <Text fw={600}>{invoice.number ?? t('invoices.draft')}</Text>
          {invoice.issuedOn && (
            <span>
              {t('invoices.issuedOn')} {day(invoice.issuedOn)}
            </span>
          )}
          {invoice.dueOn && (
            <span>
              {t('invoices.dueOn')} {day(invoice.dueOn)}
            </span>
          )}
        </Stack>
      </Group>
      <div className={classes.parties}>
        <Facts
          facts={[
            {
              label: t('invoices.billTo'),
              value: (
                <>
                  <Anchor component={Link} to={`/customers/${invoice.customer.id}`} inherit>
                    {invoice.customer.name}
                  </Anchor>
                  <div>{invoice.customer.phone && readablePhone(invoice.customer.phone)}</div>
                  {invoice.customerGstin && (
                    <div>
                      {t('workshops.gstin')} {invoice.customerGstin}
                    </div>
                  )}
                </>
              ),
            },
          ]}
        />
        <Facts
          facts={[
            ...(invoice.vehicle ? [{ label: t('jobs.vehicle'), value: invoice.vehicle.registration }] : []),
            ...(invoice.placeOfSupply
              ? [{ label: t('invoices.placeOfSupply'), value: stateName(invoice.placeOfSupply) }]
              : []),
            ...(invoice.customerSez && invoice.taxes.some(({ igst }) => igst > 0)
              ? [{ label: t('customers.sez'), value: t('invoices.sezSaid') }]
              : []),
            ...(invoice.reverseCharge
              ? [{ label: t('invoices.reverseCharge'), value: t('invoices.reverseChargeSaid') }]
              : []),
          ]}
        />
      </div>
      <LineItemsTable lines={invoice.lineItems} label={t('jobs.lines')} />
      <div className={classes.foot}>
        {invoice.taxes.some(tax => tax.cgst + tax.sgst + tax.igst > 0) && (
          <Taxes taxes={invoice.taxes} place={invoice.placeOfSupply} />
        )}
        {invoice.taxes.some(({ name }) => name !== undefined) && <NamedTaxes taxes={invoice.taxes} />}
        <Box ml="auto">
          <TotalsTable totals={invoice.totals} />
          {invoice.status !== 'draft' && (
            <Stack gap={2} mt="xs" fz="sm">
              <Group justify="space-between">
                <span>{t('invoices.paid')}</span>
                <span>{money(invoice.amountPaid)}</span>
              </Group>
              {invoice.creditedTotal > 0 && (
                <Group justify="space-between">
                  <span>{t('invoiceNotes.credited')}</span>
                  <span>{money(-invoice.creditedTotal)}</span>
                </Group>
              )}
              {invoice.debitedTotal > 0 && (
                <Group justify="space-between">
                  <span>{t('invoiceNotes.debited')}</span>
                  <span>{money(invoice.debitedTotal)}</span>
                </Group>
              )}
              <Group justify="space-between" fw={640}>
                <span>{t('invoices.due')}</span>
                <span>{money(invoice.amountDue)}</span>
              </Group>
            </Stack>
          )}
        </Box>
      </div>
      {invoice.notes && (
        <Text size="sm" mt="lg">
          {invoice.notes}
        </Text>
      )}
      {workshop?.invoiceTerms && (
        <Text size="xs" c="dimmed" mt="lg" style={{ whiteSpace: 'pre-line' }}>
          {workshop.invoiceTerms}
        </Text>
      )}
    </Paper>
  );
}

function Taxes({ taxes, place }: { taxes: TaxLine[]; place: string | null }) {
  const { t } = useTranslation();
  const { money, percent } = useFormat();
  const across = taxes.some(tax => tax.igst > 0);
  const isUnionTerritory = levyUtgst.includes(place ?? '');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes.taxes} aria-label={t('lines.tax')} tabIndex={0}>
      <Table className="data" w="auto" verticalSpacing={5} horizontalSpacing={8}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('invoices.rate')}</Table.Th>
            <Table.Th ta="right">{t('lines.taxable')}</Table.Th>
            {across ? (
              <Table.Th ta="right">{t('invoices.igst')}</Table.Th>
            ) : (
              <>
                <Table.Th ta="right">{t('invoices.cgst')}</Table.Th>
                <Table.Th ta="right">{t(isUnionTerritory ? 'invoices.utgst' : 'invoices.sgst')}</Table.Th>
              </>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {taxes.map(tax => (
            <Table.Tr key={tax.rate}>
              <Table.Td>{percent(tax.rate)}</Table.Td>
              <Table.Td ta="right">{money(tax.taxable)}</Table.Td>
              {across ? (
                <Table.Td ta="right">{money(tax.igst)}</Table.Td>
              ) : (
                <>
                  <Table.Td ta="right">{money(tax.cgst)}</Table.Td>
                  <Table.Td ta="right">{money(tax.sgst)}</Table.Td>
                </>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

/** The taxes of other countries by their names, and what they say. */
function NamedTaxes({ taxes }: { taxes: TaxLine[] }) {
  const { t } = useTranslation();
  const { money, percent } = useFormat();
  const rows = taxes.flatMap(({ name, rate, taxable, tax = 0, parts = [] }) => {
    if (name === undefined) return [];
    const of = parts.length > 0 ? parts : [{ name, rate, tax }];
    return of.map(one => ({ ...one, taxable }));
  });
  const notes = [...new Set(taxes.flatMap(({ note }) => note ?? []))];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes.taxes} aria-label={t('lines.tax')} tabIndex={0}>
      <Table className="data" w="auto" verticalSpacing={5} horizontalSpacing={8}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('lines.tax')}</Table.Th>
            <Table.Th ta="right">{t('lines.taxable')}</Table.Th>
            <Table.Th ta="right">{t('common.amount')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, index) => (
            <Table.Tr key={index}>
              <Table.Td>
                {row.name} {percent(row.rate)}
              </Table.Td>
              <Table.Td ta="right">{money(row.taxable)}</Table.Td>
              <Table.Td ta="right">{money(row.tax)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {notes.map(note => (
        <Text key={note} size="sm" mt="xs">
          {note}
        </Text>
      ))}
    </section>
  );
}
