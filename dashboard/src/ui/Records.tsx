import { Box, Button, Group, Paper, Stack, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Broken } from '../app/ErrorPage.tsx';
import { Loading } from './Loading.tsx';
import { useNarrow } from './useNarrow.ts';
import { itemsOf, type Pages } from './usePages.ts';

export interface Column<Item> {
  label: string;
  render: (item: Item) => ReactNode;
  /** Numbers stand on the right. */
  right?: boolean;
  /** Left out on phones. */
  wideOnly?: boolean;
  /** On phones beside the first column: what a list is looked through for. */
  beside?: boolean;
}

interface Props<Item> {
  label: string;
  pages: Pages<Item>;
  columns: Column<Item>[];
  /** Where a row leads; its first column is the link. */
  to?: (item: Item) => string;
  empty: ReactNode;
}

/** A list of records with its loading, empty and failed states; on phones each record is a card. */
export function Records<Item extends { id: string }>({ label, pages, columns, to, empty }: Props<Item>) {
  const narrow = useNarrow();
  return (
    <Paged pages={pages} empty={empty}>
      {items => (
        <Paper style={{ overflow: 'hidden' }}>
          {narrow ? (
            <Cards label={label} items={items} columns={columns} to={to} />
          ) : (
            <Rows label={label} items={items} columns={columns} to={to} />
          )}
        </Paper>
      )}
    </Paged>
  );
}

interface PagedProps<Item> {
  pages: Pages<Item>;
  empty: ReactNode;
  children: (items: Item[]) => ReactNode;
}

/** What was found so far and a button for more, or that it loads, failed, or that there is nothing. */
export function Paged<Item>({ pages, empty, children }: PagedProps<Item>) {
  const { t } = useTranslation();
  if (pages.isPending) return <Loading />;
  if (pages.error && !pages.data) return <Broken error={pages.error} retry={() => pages.refetch()} />;
  const items = itemsOf(pages);
  if (items.length === 0) return <Paper>{empty}</Paper>;
  return (
    <Stack gap="sm" aria-busy={pages.isPlaceholderData} opacity={pages.isPlaceholderData ? 0.6 : 1}>
      {children(items)}
      <More pages={pages} text={t('common.loadMore')} />
    </Stack>
  );
}

interface ListProps<Item> {
  label: string;
  items: Item[];
  columns: Column<Item>[];
  to: ((item: Item) => string) | undefined;
}

function Rows<Item extends { id: string }>({ label, items, columns, to }: ListProps<Item>) {
  return (
    <Table.ScrollContainer minWidth={560} type="native">
      <Table className="data" aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            {columns.map(column => (
              <Table.Th key={column.label} ta={column.right ? 'right' : 'left'}>
                {column.label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(item => (
            <Table.Tr key={item.id} className={to ? 'row' : ''}>
              {columns.map((column, index) => (
                <Table.Td key={column.label} ta={column.right ? 'right' : 'left'}>
                  {index === 0 ? <First item={item} column={column} to={to} /> : column.render(item)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Cards<Item extends { id: string }>({ label, items, columns, to }: ListProps<Item>) {
  const shown = columns.filter(column => !column.wideOnly);
  return (
    <ul aria-label={label} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {items.map((item, at) => {
        const [first, ...others] = shown;
        const beside = others.find(column => column.beside);
        const rest = others.filter(column => column !== beside);
        return (
          <li
            key={item.id}
            className={to ? 'row' : ''}
            style={{ padding: '0.7rem 0.9rem', borderTop: at > 0 ? '1px solid var(--workbay-line)' : 0 }}
          >
            <Group justify="space-between" gap="sm" wrap="nowrap" align="baseline">
              <Box miw={0}>{first && <First item={item} column={first} to={to} />}</Box>
              {beside && <Box style={{ flexShrink: 0 }}>{beside.render(item)}</Box>}
            </Group>
            <Group gap="sm" mt={4} fz="sm">
              {rest.map(column => (
                <span key={column.label} style={{ marginLeft: column.right ? 'auto' : 0, minWidth: 0 }}>
                  {column.render(item)}
                </span>
              ))}
            </Group>
          </li>
        );
      })}
    </ul>
  );
}

function First<Item>({
  item,
  column,
  to,
}: {
  item: Item;
  column: Column<Item>;
  to: ((item: Item) => string) | undefined;
}) {
  if (!to) return column.render(item);
  return (
    <Link to={to(item)} className="plain stretched" style={{ fontWeight: 560 }}>
      {column.render(item)}
    </Link>
  );
}

export function More<Item>({ pages, text }: { pages: Pages<Item>; text: string }) {
  if (!pages.hasNextPage) return null;
  return (
    <Button
      variant="default"
      mx="auto"
      loading={pages.isFetchingNextPage}
      onClick={() => pages.fetchNextPage()}
    >
      {text}
    </Button>
  );
}
