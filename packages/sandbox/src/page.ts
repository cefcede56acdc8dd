const DEFAULT_COUNT = 200;

/** The part of a list that a request selects. */
export interface Page {
  readonly skip?: number | undefined;
  readonly count?: number | undefined;
}

/**
 * Returns the page of a list. A page has at most 200 items unless the request has a `count`. Items after the page are not
 * read.
 */
export const pageOf = <Item>(items: Iterable<Item>, { skip = 0, count = DEFAULT_COUNT }: Page): Item[] => {
  const page: Item[] = [];
  let position = 0;
  for (const item of items) {
    if (page.length === count) break;
    if (position >= skip) page.push(item);
    position += 1;
  }
  return page;
};
