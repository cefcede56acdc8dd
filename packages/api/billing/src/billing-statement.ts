import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { BillingSummary } from "./billing-summary.js";
import {
  StatementACHFees,
  StatementAccountFees,
  StatementCardAcquiringFees,
  StatementInstantPaymentFees,
  StatementOtherCardFees,
  StatementPartnerFees,
  StatementPlatformFees,
} from "./statement-fees.js";

const BillingStatementSchema = openObject({
  statementID: z.string(),
  statementName: z.string(),
  /** Name of the PDF that `getStatement` returns. */
  fileName: z.string(),
  /** Size of the PDF in bytes. */
  fileSize: z.int(),
  /** RFC 3339. */
  billingPeriodStartDateTime: z.string(),
  /** RFC 3339. */
  billingPeriodEndDateTime: z.string(),
  /** Moov does not document what the subscriptions are. */
  subscriptionIDs: z.array(z.string()),
  summary: BillingSummary,
  cardAcquiringFees: z.optional(StatementCardAcquiringFees),
  achFees: z.optional(StatementACHFees),
  instantPaymentFees: z.optional(StatementInstantPaymentFees),
  platformFees: z.optional(StatementPlatformFees),
  accountFees: z.optional(StatementAccountFees),
  otherCardFees: z.optional(StatementOtherCardFees),
  /** Only for partners. */
  partnerFees: z.optional(StatementPartnerFees),
  /** RFC 3339, with nanoseconds. */
  createdOn: z.string(),
  /** RFC 3339, with nanoseconds. */
  updatedOn: z.string(),
});

/** The fees of an account in one month. */
export interface BillingStatement extends z.infer<typeof BillingStatementSchema> {}

/** The fees of an account in one month. */
export const BillingStatement: Schema<BillingStatement> = BillingStatementSchema;
