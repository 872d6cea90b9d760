import type { UseInfiniteQueryResult } from '@tanstack/react-query';

interface PageOf<Item> {
  data: Item[];
  nextCursor: string | null;
}

/** For `api.useInfiniteQuery`: the first page has no cursor. */
export const byCursor = {
  initialPageParam: null,
  getNextPageParam: (page: PageOf<unknown>) => page.nextCursor,
};

export type Pages<Item> = Pick<
  UseInfiniteQueryResult<{ pages: PageOf<Item>[] }, unknown>,
  'data' | 'error' | 'isPending' | 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage' | 'refetch'
>;

export function itemsOf<Item>(pages: Pages<Item>): Item[] {
  return pages.data?.pages.flatMap(page => page.data) ?? [];
}
