import { type PageSource, type Pagination, toItems } from "./pagination.js";
import { RecentValues } from "./recent-values.js";

/** A list can change while it is read, so that rows move to a later page. The IDs of this many rows are remembered. */
const MAX_REMEMBERED_IDS = 10_000;

/** A server that ignores `skip` returns the same page forever. */
const MAX_PAGES_WITHOUT_NEW_ITEMS = 10;

const toOffset = (skip: unknown): number => (typeof skip === "number" ? skip : 0);

/**
 * Creates the pagination of a list with `skip` and `count`. The API returns neither a total nor a link to the next page. A
 * page that is shorter than the first one is the last one, because the server may limit `count`. Items that move to an
 * earlier page during the iteration, because others are deleted, are missed.
 *
 * @param id - The field that identifies an item. Items that move to a later page during the iteration are returned once.
 * @returns The pagination, for `defineOperation`.
 * @example
 * ```ts
 * import { offsetPagination } from "@moovkit/core";
 *
 * const pagination = offsetPagination<{ accountID: string }>("accountID");
 * ```
 */
export const offsetPagination = <Item extends object>(id: keyof Item & string): Pagination<Item[], Item> => ({
  async *iterate({ firstPage, input, fetchPage }: PageSource<Item[]>) {
    const seenIDs = new RecentValues(MAX_REMEMBERED_IDS);
    const isNew = (item: Item): boolean => (item?.[id] ?? undefined) === undefined || seenIDs.add(item[id]);
    let page = toItems(await firstPage);
    const pageSize = page.length;
    let skip = toOffset(input.skip);
    let pagesWithoutNewItems = 0;
    while (page.length > 0) {
      const newItems = page.filter(isNew);
      yield* newItems;
      pagesWithoutNewItems = newItems.length > 0 ? 0 : pagesWithoutNewItems + 1;
      if (page.length < pageSize || pagesWithoutNewItems === MAX_PAGES_WITHOUT_NEW_ITEMS) return;
      skip += page.length;
      page = toItems(await fetchPage({ ...input, skip }));
    }
  },
});
