import * as z from "zod/mini";

/** The fields of the input of operations that search for institutions. */
export const institutionSearchInput = {
  /** Maximum number of institutions. */
  limit: z.optional(z.int().check(z.nonnegative())),
  /** Only institutions with a similar name. */
  name: z.optional(z.string()),
  /** Only institutions with this routing number. */
  routingNumber: z.optional(z.string()),
};
