import { openObject, WalletAvailableBalance, WalletTransactionStatus } from "@moovkit/models";
import * as z from "zod/mini";
import { eventSchema } from "./event-schema.js";

export const WalletTransactionUpdatedEventSchema = eventSchema(
  "walletTransaction.updated",
  openObject({
    accountID: z.string(),
    walletID: z.string(),
    transactionID: z.string(),
    status: WalletTransactionStatus,
    availableBalance: z.optional(WalletAvailableBalance),
  }),
);

/** The status of a transaction in a wallet changed. */
export interface WalletTransactionUpdatedEvent extends z.infer<typeof WalletTransactionUpdatedEventSchema> {}
