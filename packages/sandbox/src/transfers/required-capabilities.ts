import type { AccountPaymentMethod } from "../payment-methods/payment-method-store.js";
import { isCardPayment, type Side } from "./rails.js";

/** What one of the accounts of a transfer needs. */
export interface RequiredCapability {
  readonly side: Side;
  /** The account needs one of these capabilities. */
  readonly anyOf: readonly string[];
}

/** Returns the capability that is needed to take money from a source. */
const requireForSource = ({ paymentMethod }: AccountPaymentMethod): RequiredCapability => {
  const { paymentMethodType } = paymentMethod;
  if (paymentMethodType === "ach-debit-collect") return { side: "destination", anyOf: ["collect-funds.ach"] };
  if (isCardPayment(paymentMethod)) return { side: "destination", anyOf: ["collect-funds.card-payments"] };
  return paymentMethodType.startsWith("pull-from-")
    ? { side: "source", anyOf: ["money-transfer.pull-from-card"] }
    : { side: "source", anyOf: ["wallet.balance"] };
};

const PUSH_TO_CARD = ["send-funds.push-to-card", "money-transfer.push-to-card"];

/** The capabilities of an account that sends money to these types of payment methods. */
const SENDING: Readonly<Record<string, readonly string[]>> = {
  "ach-credit-standard": ["send-funds.ach"],
  "ach-credit-same-day": ["send-funds.ach"],
  "rtp-credit": ["send-funds.rtp"],
  "instant-bank-credit": ["send-funds.instant-bank"],
  "push-to-card": PUSH_TO_CARD,
  "push-to-apple-pay": PUSH_TO_CARD,
  "push-to-google-pay": PUSH_TO_CARD,
};

/** Returns the capabilities that are needed to send money to a destination. */
const requireForDestination = (
  source: AccountPaymentMethod,
  { paymentMethod: { paymentMethodType } }: AccountPaymentMethod,
): readonly RequiredCapability[] => {
  const anyOf = SENDING[paymentMethodType];
  if (!anyOf) return [{ side: "destination", anyOf: ["wallet.balance"] }];
  // A customer whose bank account is debited by a merchant needs no capability to send money.
  return source.paymentMethod.paymentMethodType === "ach-debit-collect" ? [] : [{ side: "source", anyOf }];
};

/** Returns the capabilities that the accounts of a transfer need. */
export const listRequiredCapabilities = (
  source: AccountPaymentMethod,
  destination: AccountPaymentMethod,
): readonly RequiredCapability[] => [requireForSource(source), ...requireForDestination(source, destination)];
