import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { SourceSystem } from "./source-system.js";

const IngestedDepositAccountSchema = openObject({
  /** The Moov account whose deposit view contains it. */
  moovAccountID: z.string(),
  sourceSystem: SourceSystem,
  /** The ID of the deposit account in the source system. */
  sourceAccountID: z.string(),
  /** RFC 3339, with nanoseconds. */
  ingestedAt: z.string(),
});

/** A deposit account that was added to the deposit view of an account. */
export interface IngestedDepositAccount extends z.infer<typeof IngestedDepositAccountSchema> {}

/** A deposit account that was added to the deposit view of an account. */
export const IngestedDepositAccount: Schema<IngestedDepositAccount> = IngestedDepositAccountSchema;
