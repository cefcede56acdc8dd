import { Amount, DisputePhase, DisputeStatus, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const DisputeSchema = openObject({
  disputeID: z.string(),
  /** The account that received the payment. */
  merchantAccountID: z.string(),
  /** The disputed amount: the whole payment, or a part of it. */
  amount: Amount,
  /** The card network's code for the reason, such as `10.4`. Each network has its own codes. */
  networkReasonCode: z.string(),
  /** What `networkReasonCode` means. */
  networkReasonDescription: z.optional(z.string()),
  /** The disputed payment. */
  transfer: openObject({ transferID: z.string() }),
  /** The deadline for the evidence. RFC 3339, with nanoseconds. */
  respondBy: z.string(),
  status: DisputeStatus,
  phase: DisputePhase,
  /** RFC 3339, with nanoseconds. */
  createdOn: z.string(),
  /** When the evidence was submitted. RFC 3339, with nanoseconds. */
  submittedOn: z.optional(z.string()),
});

/** A cardholder's objection to a card payment. */
export interface Dispute extends z.infer<typeof DisputeSchema> {}

/** A cardholder's objection to a card payment. */
export const Dispute: Schema<Dispute> = DisputeSchema;
