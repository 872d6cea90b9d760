import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Section } from '../../ui/Section.tsx';

export const heads = ['igst', 'cgst', 'sgst'] as const;

export interface TaxRow {
  name: string;
  /** In minor units; null where the form has none. */
  value: number | null;
  igst: number | null;
  cgst: number | null;
  sgst: number | null;
}

/** A table of a return: what each row is worth, and its taxes. */
export function TaxTable({ title, rows }: { title: string; rows: TaxRow[] }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const valued = rows.some(({ value }) => value !== null);
  const columns = [...(valued ? (['value'] as const) : []), ...heads] as const;
  return (
    <Section title={title}>
      <Table.ScrollContainer minWidth={620} type="native" tabIndex={0}>
        <Table className="data" aria-label={title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('gstReturns.section')}</Table.Th>
              {valued && <Table.Th ta="right">{t('lines.taxable')}</Table.Th>}
              <Table.Th ta="right">{t('invoices.igst')}</Table.Th>
              <Table.Th ta="right">{t('invoices.cgst')}</Table.Th>
              <Table.Th ta="right">{t('invoices.sgst')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(row => (
              <Table.Tr key={row.name}>
                <Table.Td>{row.name}</Table.Td>
                {columns.map(column => (
                  <Table.Td key={column} ta="right">
                    {row[column] === null ? '' : money(row[column])}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Section>
  );
}
