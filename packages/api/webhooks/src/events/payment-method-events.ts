import { openObject } from "@moovkit/models";
import * as z from "zod/mini";
import { eventSchema } from "./event-schema.js";

const paymentMethod = {
  accountID: z.string(),
  paymentMethodID: z.string(),
  /** The ID of the bank account, card or wallet that the payment method uses. */
  sourceID: z.string(),
};

export const PaymentMethodEnabledEventSchema = eventSchema(
  "paymentMethod.enabled",
  openObject({ ...paymentMethod }),
);

/** A payment method can be used. */
export interface PaymentMethodEnabledEvent extends z.infer<typeof PaymentMethodEnabledEventSchema> {}

export const PaymentMethodDisabledEventSchema = eventSchema(
  "paymentMethod.disabled",
  openObject({ ...paymentMethod }),
);

/** A payment method can no longer be used. */
export interface PaymentMethodDisabledEvent extends z.infer<typeof PaymentMethodDisabledEventSchema> {}
