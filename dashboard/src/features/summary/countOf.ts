/** How many a first page has, with a sign where there are more. */
export const countOf = (page: { data: unknown[]; nextCursor: string | null } | undefined) =>
  page && `${page.data.length}${page.nextCursor ? '+' : ''}`;
