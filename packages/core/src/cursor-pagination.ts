import { type PageSource, type Pagination, toItems } from "./pagination.js";

/** How to read a page of a list with cursors. */
export interface CursorPaginationOptions<Page, Item> {
  /** Returns the items of a page. */
  readonly items: (page: Page) => readonly Item[];
  /** Returns the cursor of the next page, or nothing if the page is the last one. */
  readonly nextCursor: (page: Page) => string | null | undefined;
}

/**
 * Reads a list with the input `cursor`, which each page contains for the next one.
 *
 * @param options - How to read a page.
 * @returns The `pagination` of an operation.
 * @example
 * ```ts
 * pagination: cursorPagination({ items: (page: Page) => page.items, nextCursor: (page) => page.nextCursor })
 * ```
 */
export const cursorPagination = <Page, Item>({
  items,
  nextCursor,
}: CursorPaginationOptions<Page, Item>): Pagination<Page, Item> => ({
  async *iterate({ firstPage, input, fetchPage }: PageSource<Page>) {
    let page = await firstPage;
    let previousCursor = input.cursor;
    for (;;) {
      // A response that does not match its schema may be anything.
      if (typeof page !== "object" || page === null) return;
      yield* toItems(items(page));
      const cursor = nextCursor(page);
      // The same cursor again means that the server would return the same page for ever.
      if (!cursor || cursor === previousCursor) return;
      previousCursor = cursor;
      page = await fetchPage({ ...input, cursor });
    }
  },
});
