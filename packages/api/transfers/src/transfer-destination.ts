import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { InstantBankTransactionDetails } from "./instant-bank-transaction-details.js";
import { transferLeg } from "./transfer-leg.js";

const TransferDestinationSchema = openObject({
  ...transferLeg,
  instantBankDetails: z.optional(InstantBankTransactionDetails),
});

/** Where the money of a transfer goes. */
export interface TransferDestination extends z.infer<typeof TransferDestinationSchema> {}

/** Where the money of a transfer goes. */
export const TransferDestination: Schema<TransferDestination> = TransferDestinationSchema;
