import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Broken } from '../app/ErrorPage.tsx';
import { Loading } from './Loading.tsx';
import { More } from './Records.tsx';
import { itemsOf, type Pages } from './usePages.ts';

interface Props<Item> {
  pages: Pages<Item>;
  empty: string;
  to: (item: Item) => string;
  left: (item: Item) => ReactNode;
  right: (item: Item) => ReactNode;
}

/** A short list of links inside a section. */
export function Lines<Item extends { id: string }>({ pages, empty, to, left, right }: Props<Item>) {
  const { t } = useTranslation();
  if (pages.isPending) return <Loading rows={1} height={36} />;
  if (pages.error && !pages.data) return <Broken error={pages.error} retry={() => pages.refetch()} />;
  const items = itemsOf(pages);
  if (items.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {empty}
      </Text>
    );
  }
  return (
    <>
      <ul style={{ listStyle: 'none', margin: '0 -0.5rem', padding: 0 }}>
        {items.map(item => (
          <Group
            key={item.id}
            component="li"
            justify="space-between"
            className="row"
            px={8}
            py={7}
            gap="sm"
            style={{ borderRadius: 6 }}
          >
            <Link to={to(item)} className="plain stretched" style={{ fontSize: '0.875rem', fontWeight: 560 }}>
              {left(item)}
            </Link>
            <Group gap="sm">{right(item)}</Group>
          </Group>
        ))}
      </ul>
      <More pages={pages} text={t('common.loadMore')} />
    </>
  );
}
