import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { InstantBankFailureCode } from "./instant-bank-failure-code.js";
import { InstantBankNetwork } from "./instant-bank-network.js";
import { InstantBankTransactionStatus } from "./instant-bank-transaction-status.js";

const InstantBankTransactionDetailsSchema = openObject({
  network: InstantBankNetwork,
  status: InstantBankTransactionStatus,
  /** The code of the network's response, as the network defines it. */
  networkResponseCode: z.optional(z.string()),
  failureCode: z.optional(InstantBankFailureCode),
  /** Identifies the payment at the banks. */
  endToEndID: z.optional(z.string()),
  /** RFC 3339, with nanoseconds. */
  initiatedOn: z.optional(z.string()),
  /** RFC 3339, with nanoseconds. */
  completedOn: z.optional(z.string()),
  /** RFC 3339, with nanoseconds. */
  failedOn: z.optional(z.string()),
  /** RFC 3339, with nanoseconds. */
  acceptedWithoutPostingOn: z.optional(z.string()),
});

/** The RTP or FedNow part of a transfer. */
export interface InstantBankTransactionDetails extends z.infer<typeof InstantBankTransactionDetailsSchema> {}

/** The RTP or FedNow part of a transfer. */
export const InstantBankTransactionDetails: Schema<InstantBankTransactionDetails> =
  InstantBankTransactionDetailsSchema;
