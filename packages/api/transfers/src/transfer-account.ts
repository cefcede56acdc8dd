import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const TransferAccountSchema = openObject({
  accountID: z.string(),
  email: z.string(),
  displayName: z.string(),
});

/** The account of one side of a transfer. */
export interface TransferAccount extends z.infer<typeof TransferAccountSchema> {}

/** The account of one side of a transfer. */
export const TransferAccount: Schema<TransferAccount> = TransferAccountSchema;
