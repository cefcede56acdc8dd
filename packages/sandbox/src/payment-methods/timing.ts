import type { PaymentMethodTiming } from "./payment-method-store.js";

/** Returns when the payment methods that follow from a request can be used. */
export const timingOf = (waitFor: string | undefined): PaymentMethodTiming =>
  waitFor === "payment-method" ? "now" : "later";
