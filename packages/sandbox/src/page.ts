const DEFAULT_COUNT = 200;

/** The part of a list that a request selects. */
export interface Page {
  readonly skip?: number | undefined;
  readonly count?: number | undefined;
}

/** Returns the page of a list. A page has at most 200 items unless the request has a `count`. */
export const pageOf = <Item>(items: readonly Item[], { skip = 0, count = DEFAULT_COUNT }: Page): Item[] =>
  items.slice(skip, skip + count);
