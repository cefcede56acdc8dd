import type { AccountPaymentMethod } from "../payment-methods/payment-method-store.js";
import { isCardPayment } from "./rails.js";

/** A capability that one of the accounts of a transfer needs. */
export interface RequiredCapability {
  readonly side: "source" | "destination";
  readonly capability: string;
}

/** Returns what receiving money from a source needs. */
const requireForSource = ({ paymentMethod }: AccountPaymentMethod): RequiredCapability => {
  const { paymentMethodType } = paymentMethod;
  if (paymentMethodType === "ach-debit-collect")
    return { side: "destination", capability: "collect-funds.ach" };
  if (isCardPayment(paymentMethod)) return { side: "destination", capability: "collect-funds.card-payments" };
  if (paymentMethodType.startsWith("pull-from-"))
    return { side: "source", capability: "money-transfer.pull-from-card" };
  return { side: "source", capability: "wallet.balance" };
};

const SEND_CAPABILITIES: Readonly<Record<string, string>> = {
  "ach-credit-standard": "send-funds.ach",
  "ach-credit-same-day": "send-funds.ach",
  "rtp-credit": "send-funds.rtp",
  "instant-bank-credit": "send-funds.instant-bank",
  "push-to-card": "send-funds.push-to-card",
  "push-to-apple-pay": "send-funds.push-to-card",
  "push-to-google-pay": "send-funds.push-to-card",
};

/** Returns what sending money to a destination needs. */
const requireForDestination = (
  source: AccountPaymentMethod,
  { paymentMethod: { paymentMethodType } }: AccountPaymentMethod,
): RequiredCapability | undefined => {
  const capability = SEND_CAPABILITIES[paymentMethodType];
  if (capability === undefined) return { side: "destination", capability: "wallet.balance" };
  // The bank account of a customer who is debited belongs to the merchant, who needs only the capability to collect.
  return source.paymentMethod.paymentMethodType === "ach-debit-collect"
    ? undefined
    : { side: "source", capability };
};

/** Returns the capabilities that the accounts of a transfer need. */
export const listRequiredCapabilities = (
  source: AccountPaymentMethod,
  destination: AccountPaymentMethod,
): readonly RequiredCapability[] => {
  const destinationCapability = requireForDestination(source, destination);
  return [requireForSource(source), ...(destinationCapability ? [destinationCapability] : [])];
};
