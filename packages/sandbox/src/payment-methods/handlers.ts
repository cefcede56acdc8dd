import type { Handler } from "../handler.js";
import { handleGetPaymentMethod } from "./get-payment-method.js";
import { handleListPaymentMethods } from "./list-payment-methods.js";

/** The handlers of `@moovkit/payment-methods`. */
export const PAYMENT_METHODS_HANDLERS: readonly Handler[] = [
  handleGetPaymentMethod,
  handleListPaymentMethods,
];
