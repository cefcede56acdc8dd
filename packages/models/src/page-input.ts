import * as z from "zod/mini";

/** The fields of the input of operations that return a list in pages. */
export const pageInput = {
  /** Number of items to skip. */
  skip: z.optional(z.int().check(z.nonnegative())),
  /** Maximum number of items in a page. The server may return fewer. */
  count: z.optional(z.int().check(z.nonnegative())),
};
