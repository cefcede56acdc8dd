import { openObject } from "@moovkit/models";
import * as z from "zod/mini";
import { eventSchema } from "./event-schema.js";

export const BalanceUpdatedEventSchema = eventSchema(
  "balance.updated",
  openObject({ accountID: z.string(), walletID: z.string() }),
);

/** The balance of a wallet changed. */
export interface BalanceUpdatedEvent extends z.infer<typeof BalanceUpdatedEventSchema> {}
