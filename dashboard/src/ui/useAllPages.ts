import { useEffect } from 'react';
import type { Pages } from './usePages.ts';

/** Reads on until all pages are there, or one fails. */
export function useAllPages({
  hasNextPage,
  isFetching,
  isError,
  fetchNextPage,
}: Pick<Pages<unknown>, 'hasNextPage' | 'isFetching' | 'isError' | 'fetchNextPage'>): void {
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage({ cancelRefetch: false });
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
}
