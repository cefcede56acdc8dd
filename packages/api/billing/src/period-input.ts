import * as z from "zod/mini";

/** The fields of the input of lists that can be limited to a period. */
export const periodInput = {
  /** Only items that were created at this time or later. RFC 3339. */
  startDateTime: z.optional(z.iso.datetime({ offset: true })),
  /** Only items that were created before this time. RFC 3339. */
  endDateTime: z.optional(z.iso.datetime({ offset: true })),
};
