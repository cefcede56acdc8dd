import { type PageSource, type Pagination, toItems } from "./pagination.js";

/** A list can change while it is read, so that rows move to a later page. The IDs of this many rows are remembered. */
const MAX_REMEMBERED_IDS = 10_000;

/** Drops items that were seen before. Remembers a limited number of IDs, so that memory stays bounded. */
class SeenItems<Item> {
  readonly #id: keyof Item;
  readonly #ids = new Set<unknown>();

  constructor(id: keyof Item) {
    this.#id = id;
  }

  /** Returns the items of a page that are new. */
  takeNew(page: readonly Item[]): readonly Item[] {
    return page.filter((item) => this.#add(item?.[this.#id]));
  }

  #add(id: unknown): boolean {
    if (id === undefined || id === null) return true;
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    const [oldest] = this.#ids;
    if (this.#ids.size > MAX_REMEMBERED_IDS) this.#ids.delete(oldest);
    return true;
  }
}

/** A server that ignores `skip` returns the same page forever. */
const MAX_PAGES_WITHOUT_NEW_ITEMS = 10;

const toOffset = (skip: unknown): number => (typeof skip === "number" ? skip : 0);

/**
 * Creates the pagination of a list with `skip` and `count`. The API returns neither a total nor a link to the next page. A page that is
 * shorter than the first one is the last one, because the server may limit `count`. Items that move to an earlier page
 * during the iteration, because others are deleted, are missed.
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
    const seen = new SeenItems<Item>(id);
    let page = toItems(await firstPage);
    const pageSize = page.length;
    let skip = toOffset(input.skip);
    let pagesWithoutNewItems = 0;
    while (page.length > 0) {
      const newItems = seen.takeNew(page);
      yield* newItems;
      pagesWithoutNewItems = newItems.length > 0 ? 0 : pagesWithoutNewItems + 1;
      if (page.length < pageSize || pagesWithoutNewItems === MAX_PAGES_WITHOUT_NEW_ITEMS) return;
      skip += page.length;
      page = toItems(await fetchPage({ ...input, skip }));
    }
  },
});
