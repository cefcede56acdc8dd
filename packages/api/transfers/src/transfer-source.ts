import { openObject, type Schema, TerminalCard } from "@moovkit/models";
import * as z from "zod/mini";
import { transferLeg } from "./transfer-leg.js";

const TransferSourceSchema = openObject({
  /** The transfer that this one waits for, in a group of transfers. */
  transferID: z.optional(z.string()),
  ...transferLeg,
  terminalCard: z.optional(TerminalCard),
});

/** Where the money of a transfer comes from. */
export interface TransferSource extends z.infer<typeof TransferSourceSchema> {}

/** Where the money of a transfer comes from. */
export const TransferSource: Schema<TransferSource> = TransferSourceSchema;
