import { keepPreviousData, type UseInfiniteQueryResult } from '@tanstack/react-query';

interface PageOf<Item> {
  data: Item[];
  nextCursor: string | null;
}

/**
 * For `api.useInfiniteQuery`: the first page has no cursor. What was found before stays until there is something new: a row that is
 * being pressed does not vanish under the finger.
 */
export const byCursor = {
  initialPageParam: null,
  getNextPageParam: (page: PageOf<unknown>) => page.nextCursor,
  placeholderData: keepPreviousData,
};

export type Pages<Item> = Pick<
  UseInfiniteQueryResult<{ pages: PageOf<Item>[] }, unknown>,
  | 'data'
  | 'error'
  | 'isError'
  | 'isFetching'
  | 'isPending'
  | 'isPlaceholderData'
  | 'hasNextPage'
  | 'isFetchingNextPage'
  | 'fetchNextPage'
  | 'refetch'
>;

export function itemsOf<Item>({ data }: Pick<Pages<Item>, 'data'>): Item[] {
  return data?.pages.flatMap(page => page.data) ?? [];
}
