import { Amount, AmountInput, id, LineItems, LineItemsInput, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { SchedulePaymentMethod, SchedulePaymentMethodInput } from "./schedule-payment-method.js";

const RunTransferSchema = openObject({
  amount: Amount,
  /** The part of `amount` that is sales tax. */
  salesTaxAmount: z.optional(Amount),
  source: SchedulePaymentMethod,
  destination: SchedulePaymentMethod,
  /** The account that facilitates the transfers. */
  partnerAccountID: z.string(),
  /** The description of the transfers. */
  description: z.string(),
  /** What the transfers pay for. The total is `amount` minus `salesTaxAmount`. */
  lineItems: z.optional(LineItems),
});

/** The transfer that an occurrence creates, in a response. */
export interface RunTransfer extends z.infer<typeof RunTransferSchema> {}

/** The transfer that an occurrence creates, in a response. */
export const RunTransfer: Schema<RunTransfer> = RunTransferSchema;

const RunTransferInputSchema = z.strictObject({
  amount: AmountInput,
  /** The part of `amount` that is sales tax. */
  salesTaxAmount: z.optional(AmountInput),
  source: SchedulePaymentMethodInput,
  destination: SchedulePaymentMethodInput,
  /** Your own account, which facilitates the transfers. */
  partnerAccountID: id(),
  /** The description of the transfers. */
  description: z.string(),
  /** What the transfers pay for. The total must be `amount` minus `salesTaxAmount`. */
  lineItems: z.optional(LineItemsInput),
});

/** The transfer that an occurrence creates, in a request. */
export interface RunTransferInput extends z.infer<typeof RunTransferInputSchema> {}

/** The transfer that an occurrence creates, in a request. */
export const RunTransferInput: Schema<RunTransferInput> = RunTransferInputSchema;
