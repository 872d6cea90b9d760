import { Group, Stack, Table, Text } from '@mantine/core';
import type { LineItem } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { useInIndia } from '../../app/home.ts';
import { useNarrow } from '../useNarrow.ts';

/** Priced lines, to read. */
export function LineItemsTable({ lines, label }: { lines: LineItem[]; label: string }) {
  const inIndia = useInIndia();
  const { t } = useTranslation();
  const { money, number, percent } = useFormat();
  const narrow = useNarrow();
  const rate = (line: LineItem) =>
    line.exemption ? t(`lines.exemptions.${line.exemption}`) : percent(line.taxRate);
  const quantity = (line: LineItem) => [number(line.quantity), line.unit].filter(Boolean).join(' ');
  if (narrow) {
    return (
      <Stack gap="xs" component="ul" p={0} m={0} aria-label={label}>
        {lines.map((line, index) => (
          <Group key={index} component="li" justify="space-between" wrap="nowrap" align="flex-start" fz="sm">
            <div>
              {line.description}
              <Text size="xs" c="dimmed">
                {quantity(line)} × {money(line.unitPrice)} · {rate(line)}
              </Text>
            </div>
            <span>{money(line.total)}</span>
          </Group>
        ))}
      </Stack>
    );
  }
  return (
    <Table.ScrollContainer minWidth={520} type="native" tabIndex={0}>
      <Table className="data" verticalSpacing={7} horizontalSpacing={8} aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('lines.description')}</Table.Th>
            {inIndia && <Table.Th>{t('lines.hsnSac')}</Table.Th>}
            <Table.Th ta="right">{t('lines.quantity')}</Table.Th>
            <Table.Th ta="right">{t('lines.unitPrice')}</Table.Th>
            <Table.Th ta="right">{t('lines.discount')}</Table.Th>
            <Table.Th ta="right">{t('lines.taxRate')}</Table.Th>
            <Table.Th ta="right">{t('lines.total')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line, index) => (
            <Table.Tr key={index}>
              <Table.Td>
                {line.description}
                <Text size="xs" c="dimmed">
                  {t(`lines.kinds.${line.kind}`)}
                </Text>
              </Table.Td>
              {inIndia && <Table.Td>{line.hsnSac}</Table.Td>}
              <Table.Td ta="right">{quantity(line)}</Table.Td>
              <Table.Td ta="right">{money(line.unitPrice)}</Table.Td>
              <Table.Td ta="right">{line.discount > 0 && money(line.discount)}</Table.Td>
              <Table.Td ta="right">{rate(line)}</Table.Td>
              <Table.Td ta="right">{money(line.total)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
