import { id } from "@moovkit/models";
import * as z from "zod/mini";
import { periodInput } from "./period-input.js";

/** The filters of the lists of fees. */
export const feeFilters = {
  ...periodInput,
  /** Only fees of this transfer. */
  transferID: z.optional(id()),
  /** Only fees of this dispute. */
  disputeID: z.optional(id()),
  /** Only fees in this residual. */
  residualID: z.optional(id()),
};
