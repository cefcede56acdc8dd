import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const LinkBankAccountIssuesSchema = openObject({
  account: z.optional(z.string()),
  plaid: z.optional(z.string()),
  plaidLink: z.optional(z.string()),
  mx: z.optional(z.string()),
  /** A message about the request as a whole. */
  error: z.optional(z.string()),
});

/** The server's message for each rejected field of `linkBankAccount` (status 422). */
export interface LinkBankAccountIssues extends z.infer<typeof LinkBankAccountIssuesSchema> {}

/** The server's message for each rejected field of `linkBankAccount` (status 422). */
export const LinkBankAccountIssues: Schema<LinkBankAccountIssues> = LinkBankAccountIssuesSchema;

const CompleteMicroDepositsIssuesSchema = openObject({
  amounts: z.optional(z.string()),
});

/** The server's message for each rejected field of `completeMicroDeposits` (status 422). */
export interface CompleteMicroDepositsIssues extends z.infer<typeof CompleteMicroDepositsIssuesSchema> {}

/** The server's message for each rejected field of `completeMicroDeposits` (status 422). */
export const CompleteMicroDepositsIssues: Schema<CompleteMicroDepositsIssues> =
  CompleteMicroDepositsIssuesSchema;
