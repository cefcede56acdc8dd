import * as z from "zod/mini";
import { PaymentMethodType } from "./payment-method-type.js";
import { openObject, type Schema } from "./schema.js";

const BasicPaymentMethodSchema = openObject({
  paymentMethodID: z.string(),
  paymentMethodType: PaymentMethodType,
});

/** A payment method, as part of the bank account or card that it belongs to. */
export interface BasicPaymentMethod extends z.infer<typeof BasicPaymentMethodSchema> {}

/** A payment method, as part of the bank account or card that it belongs to. */
export const BasicPaymentMethod: Schema<BasicPaymentMethod> = BasicPaymentMethodSchema;
