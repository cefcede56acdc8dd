import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

/** The fields that the errors of `createWallet` and `updateWallet` have in common. */
const walletIssues = {
  name: z.optional(z.string()),
  description: z.optional(z.string()),
  metadata: z.optional(z.string()),
};

/** The fields that the errors of all lists have in common. */
const pageIssues = {
  skip: z.optional(z.string()),
  count: z.optional(z.string()),
};

const CreateWalletIssuesSchema = openObject(walletIssues);

/** The server's message for each rejected field of `createWallet` (status 422). */
export interface CreateWalletIssues extends z.infer<typeof CreateWalletIssuesSchema> {}

/** The server's message for each rejected field of `createWallet` (status 422). */
export const CreateWalletIssues: Schema<CreateWalletIssues> = CreateWalletIssuesSchema;

const UpdateWalletIssuesSchema = openObject({
  ...walletIssues,
  status: z.optional(z.string()),
});

/** The server's message for each rejected field of `updateWallet` (status 422). */
export interface UpdateWalletIssues extends z.infer<typeof UpdateWalletIssuesSchema> {}

/** The server's message for each rejected field of `updateWallet` (status 422). */
export const UpdateWalletIssues: Schema<UpdateWalletIssues> = UpdateWalletIssuesSchema;

const ListWalletsIssuesSchema = openObject({
  status: z.optional(z.string()),
  walletType: z.optional(z.string()),
  ...pageIssues,
});

/** The server's message for each rejected field of `listWallets` (status 422). */
export interface ListWalletsIssues extends z.infer<typeof ListWalletsIssuesSchema> {}

/** The server's message for each rejected field of `listWallets` (status 422). */
export const ListWalletsIssues: Schema<ListWalletsIssues> = ListWalletsIssuesSchema;

const ListWalletTransactionsIssuesSchema = openObject({
  transactionType: z.optional(z.string()),
  transactionTypes: z.optional(z.string()),
  sourceType: z.optional(z.string()),
  sourceID: z.optional(z.string()),
  status: z.optional(z.string()),
  sweepID: z.optional(z.string()),
  createdStartDateTime: z.optional(z.string()),
  createdEndDateTime: z.optional(z.string()),
  completedStartDateTime: z.optional(z.string()),
  completedEndDateTime: z.optional(z.string()),
  statementDescriptor: z.optional(z.string()),
  ...pageIssues,
});

/** The server's message for each rejected field of `listWalletTransactions` (status 422). */
export interface ListWalletTransactionsIssues extends z.infer<typeof ListWalletTransactionsIssuesSchema> {}

/** The server's message for each rejected field of `listWalletTransactions` (status 422). */
export const ListWalletTransactionsIssues: Schema<ListWalletTransactionsIssues> =
  ListWalletTransactionsIssuesSchema;
