import { AmountDecimal, AmountDecimalInput, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { AmountDecimalUpdateInput } from "./amount-update-input.js";

const InvoiceAmountDetailsSchema = openObject({
  tax: z.optional(AmountDecimal),
  surcharge: z.optional(AmountDecimal),
});

/** The tax and the surcharge of an invoice, in a response. */
export interface InvoiceAmountDetails extends z.infer<typeof InvoiceAmountDetailsSchema> {}

/** The tax and the surcharge of an invoice, in a response. */
export const InvoiceAmountDetails: Schema<InvoiceAmountDetails> = InvoiceAmountDetailsSchema;

const InvoiceAmountDetailsInputSchema = z.strictObject({
  tax: z.optional(AmountDecimalInput),
  surcharge: z.optional(AmountDecimalInput),
});

/** The tax and the surcharge of an invoice, in a request. */
export interface InvoiceAmountDetailsInput extends z.infer<typeof InvoiceAmountDetailsInputSchema> {}

/** The tax and the surcharge of an invoice, in a request. */
export const InvoiceAmountDetailsInput: Schema<InvoiceAmountDetailsInput> = InvoiceAmountDetailsInputSchema;

const InvoiceAmountDetailsUpdateInputSchema = z.strictObject({
  tax: z.optional(AmountDecimalUpdateInput),
  surcharge: z.optional(AmountDecimalUpdateInput),
});

/** A change of the tax and the surcharge of an invoice. Fields that are omitted keep their values. */
export interface InvoiceAmountDetailsUpdateInput
  extends z.infer<typeof InvoiceAmountDetailsUpdateInputSchema> {}

/** A change of the tax and the surcharge of an invoice. Fields that are omitted keep their values. */
export const InvoiceAmountDetailsUpdateInput: Schema<InvoiceAmountDetailsUpdateInput> =
  InvoiceAmountDetailsUpdateInputSchema;
