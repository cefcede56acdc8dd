import { openObject, WalletStatus } from "@moovkit/models";
import * as z from "zod/mini";
import { eventSchema } from "./event-schema.js";

const wallet = {
  accountID: z.string(),
  walletID: z.string(),
};

export const WalletCreatedEventSchema = eventSchema("wallet.created", openObject({ ...wallet }));

/** A wallet was created. */
export interface WalletCreatedEvent extends z.infer<typeof WalletCreatedEventSchema> {}

export const WalletUpdatedEventSchema = eventSchema(
  "wallet.updated",
  openObject({ ...wallet, status: WalletStatus }),
);

/** The status of a wallet changed. */
export interface WalletUpdatedEvent extends z.infer<typeof WalletUpdatedEventSchema> {}
