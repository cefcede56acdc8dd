import { AmountDecimalIssues, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const TerminalApplicationIssuesSchema = openObject({
  platform: z.optional(z.string()),
  appBundleID: z.optional(z.string()),
  packageName: z.optional(z.string()),
  sha256Digest: z.optional(z.string()),
  versionCode: z.optional(z.string()),
});

/**
 * The server's message for each rejected field of `createTerminalApplication` or `createTerminalApplicationVersion`
 * (status 422).
 */
export interface TerminalApplicationIssues extends z.infer<typeof TerminalApplicationIssuesSchema> {}

/**
 * The server's message for each rejected field of `createTerminalApplication` or `createTerminalApplicationVersion`
 * (status 422).
 */
export const TerminalApplicationIssues: Schema<TerminalApplicationIssues> = TerminalApplicationIssuesSchema;

const LinkAccountTerminalApplicationIssuesSchema = openObject({
  terminalApplicationID: z.optional(z.string()),
});

/** The server's message for each rejected field of `linkAccountTerminalApplication` (status 422). */
export interface LinkAccountTerminalApplicationIssues
  extends z.infer<typeof LinkAccountTerminalApplicationIssuesSchema> {}

/** The server's message for each rejected field of `linkAccountTerminalApplication` (status 422). */
export const LinkAccountTerminalApplicationIssues: Schema<LinkAccountTerminalApplicationIssues> =
  LinkAccountTerminalApplicationIssuesSchema;

const TransferConfigIssuesSchema = openObject({
  // The keys of the body are `TipPresets.CalculationBasis`, `TipPresets.PercentageOptions` and `TipPresets.FixedAmountOptions`.
  tipPresets: z.optional(
    openObject({
      calculationBasis: z.optional(z.string()),
      /** The messages, by the index of the tip. */
      percentageOptions: z.optional(z.record(z.string(), z.string())),
      /** The messages, by the index of the tip. */
      fixedAmountOptions: z.optional(z.record(z.string(), AmountDecimalIssues)),
    }),
  ),
});

/** The server's message for each rejected field of `createTransferConfig` or `updateTransferConfig` (status 422). */
export interface TransferConfigIssues extends z.infer<typeof TransferConfigIssuesSchema> {}

/** The server's message for each rejected field of `createTransferConfig` or `updateTransferConfig` (status 422). */
export const TransferConfigIssues: Schema<TransferConfigIssues> = TransferConfigIssuesSchema;
