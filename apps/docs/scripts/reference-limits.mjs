// How long a page may be.

/** The maximum number of characters that a reader sees: a few screens. */
const MAX_CHARACTERS = 12_000;

const MAX_LINES = 400;

/**
 * Whether a page is longer than a reader scrolls. Addresses of links and tags do not count.
 *
 * @param {string} markdown
 */
export const isTooLong = (markdown) => {
  const text = markdown.replaceAll(/\]\([^)]*\)/g, "]").replaceAll(/<[^>]+>/g, "");
  return text.length > MAX_CHARACTERS || text.split("\n").length > MAX_LINES;
};
