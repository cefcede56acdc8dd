import { CapabilityIDInput, CapabilityStatusInput, foreignID } from "@moovkit/models";
import * as z from "zod/mini";

/** The filters of the operations that list accounts. */
export const accountFilters = {
  /** Only accounts with this name. */
  name: z.optional(z.string()),
  /** Only accounts with this email address. */
  email: z.optional(z.string()),
  /** Only accounts of this type. */
  type: z.optional(z.enum(["individual", "business"])),
  /** Only the account with this ID in your system. */
  foreignID: z.optional(foreignID()),
  /** Also accounts that are no longer connected. */
  includeDisconnected: z.optional(z.boolean()),
  /** Only accounts with this capability. */
  capability: z.optional(CapabilityIDInput),
  /** Only accounts whose `capability` has this status. */
  capabilityStatus: z.optional(CapabilityStatusInput),
};
