import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { TipPresets } from "./tip-presets.js";

const TransferControlsSchema = openObject({
  /** The account of the merchant. */
  accountID: z.string(),
  partnerAccountID: z.string(),
  /** Whether transfers repay debts of the account. */
  debtRepayment: z.boolean(),
  /** Whether the account can set the text on cardholders' statements. */
  allowDynamicDescriptor: z.boolean(),
  /** Whether the account can charge cardholders a surcharge. */
  allowSurcharge: z.boolean(),
});

/** What an account can do in the transfers of a partner. */
export interface TransferControls extends z.infer<typeof TransferControlsSchema> {}

/** What an account can do in the transfers of a partner. */
export const TransferControls: Schema<TransferControls> = TransferControlsSchema;

const TransferConfigSchema = openObject({
  tipPresets: z.optional(TipPresets),
  /** One for each partner. */
  transferControls: z.optional(z.array(TransferControls)),
});

/** The transfer settings of an account. */
export interface TransferConfig extends z.infer<typeof TransferConfigSchema> {}

/** The transfer settings of an account. */
export const TransferConfig: Schema<TransferConfig> = TransferConfigSchema;
