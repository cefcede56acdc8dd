/** When new payment methods can be used. `later` is after one second, because Moov creates them asynchronously. */
export type PaymentMethodTiming = "now" | "later";

/** Returns when the payment methods that follow from a request can be used. */
export const timingOf = (waitFor: string | undefined): PaymentMethodTiming =>
  waitFor === "payment-method" ? "now" : "later";
