import { id } from "@moovkit/models";
import * as z from "zod/mini";
import { FeePlanAgreementStatusInput } from "./fee-plan-agreement-status.js";

/** The filters of the lists of agreements. An empty list is rejected, because it would be sent as no filter. */
export const agreementFilters = {
  /** Only the agreements with these IDs. */
  agreementID: z.optional(z.array(id()).check(z.minLength(1))),
  /** Only agreements with one of these statuses. */
  status: z.optional(z.array(FeePlanAgreementStatusInput).check(z.minLength(1))),
};
