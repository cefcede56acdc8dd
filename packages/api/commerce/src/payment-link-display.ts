import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { CallToAction, CallToActionInput } from "./call-to-action.js";

const PaymentLinkDisplaySchema = openObject({
  /** The title of the payment page. */
  title: z.string(),
  /** The text about the payment on the payment page. */
  description: z.string(),
  callToAction: CallToAction,
});

/** What a payment page shows, in a response. */
export interface PaymentLinkDisplay extends z.infer<typeof PaymentLinkDisplaySchema> {}

/** What a payment page shows, in a response. */
export const PaymentLinkDisplay: Schema<PaymentLinkDisplay> = PaymentLinkDisplaySchema;

const PaymentLinkDisplayInputSchema = z.strictObject({
  /** The title of the payment page. */
  title: z.string(),
  /** The text about the payment on the payment page. */
  description: z.string(),
  callToAction: CallToActionInput,
});

/** What a payment page shows, in a request. */
export interface PaymentLinkDisplayInput extends z.infer<typeof PaymentLinkDisplayInputSchema> {}

/** What a payment page shows, in a request. */
export const PaymentLinkDisplayInput: Schema<PaymentLinkDisplayInput> = PaymentLinkDisplayInputSchema;

const PaymentLinkDisplayUpdateInputSchema = z.strictObject({
  /** The title of the payment page. */
  title: z.optional(z.string()),
  /** The text about the payment on the payment page. */
  description: z.optional(z.string()),
  callToAction: z.optional(CallToActionInput),
});

/** A change of what a payment page shows. Fields that are omitted keep their values. */
export interface PaymentLinkDisplayUpdateInput extends z.infer<typeof PaymentLinkDisplayUpdateInputSchema> {}

/** A change of what a payment page shows. Fields that are omitted keep their values. */
export const PaymentLinkDisplayUpdateInput: Schema<PaymentLinkDisplayUpdateInput> =
  PaymentLinkDisplayUpdateInputSchema;
