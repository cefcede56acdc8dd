import { type PageSource, type Pagination, toItems } from "./pagination.js";
import { RecentValues } from "./recent-values.js";

/** How to read a page of a list with cursors. */
export interface CursorPaginationOptions<Page, Item> {
  /** Returns the items of a page. */
  readonly items: (page: Page) => readonly Item[];
  /** Returns the cursor of the next page, or nothing if the page is the last one. */
  readonly nextCursor: (page: Page) => string | null | undefined;
}

/** Keeps memory bounded. */
const MAX_REMEMBERED_CURSORS = 100;

/**
 * Creates the pagination of a list with cursors. Each page contains the `cursor` of the next one.
 *
 * @param options - How to read a page.
 * @returns The pagination, for `defineOperation`.
 * @example
 * ```ts
 * import { cursorPagination } from "@moovkit/core";
 *
 * interface Page {
 *   readonly data: readonly { readonly id: string }[];
 *   readonly next?: string;
 * }
 *
 * const pagination = cursorPagination({
 *   items: (page: Page) => page.data,
 *   nextCursor: (page: Page) => page.next,
 * });
 * ```
 */
export const cursorPagination = <Page, Item>({
  items,
  nextCursor,
}: CursorPaginationOptions<Page, Item>): Pagination<Page, Item> => ({
  async *iterate({ firstPage, input, fetchPage }: PageSource<Page>) {
    let page = await firstPage;
    const seenCursors = new RecentValues(MAX_REMEMBERED_CURSORS, [input.cursor]);
    for (;;) {
      // A response that does not match its schema may be anything.
      if (typeof page !== "object" || page === null) return;
      yield* toItems(items(page));
      const cursor = nextCursor(page);
      // A cursor that the server returned before would lead to the same pages forever.
      if (!cursor || !seenCursors.add(cursor)) return;
      page = await fetchPage({ ...input, cursor });
    }
  },
});
