/** The pages of a list, as `Pagination` reads them. */
export interface PageSource<Page> {
  /** The page that the call requested. */
  readonly firstPage: PromiseLike<Page>;
  /** The input of the call. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Requests another page. */
  fetchPage(input: Readonly<Record<string, unknown>>): PromiseLike<Page>;
}

/** How an operation returns a list in pages: `offsetPagination` or `cursorPagination`. */
export interface Pagination<in Page, out Item> {
  /** Returns all items, one page after the other. */
  iterate(source: PageSource<Page>): AsyncGenerator<Item, void, undefined>;
}

/** Returns the items of a page. A response that does not match its schema may have anything instead of a list. */
export const toItems = <Item>(items: readonly Item[]): readonly Item[] => (Array.isArray(items) ? items : []);
