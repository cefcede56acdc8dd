import type { PaymentMethod } from "@moovkit/models";

/** The network that moves the money of a leg. */
export type Rail = "wallet" | "ach" | "instant-bank" | "card";

/** How payment methods of one type take part in transfers. */
interface Role {
  readonly rail: Rail;
  /** Whether money can come from it, go to it, or both. */
  readonly sides: readonly Side[];
}

/** One of the two legs of a transfer. */
export type Side = "source" | "destination";

const ROLES: Readonly<Record<PaymentMethod["paymentMethodType"], Role>> = {
  "moov-wallet": { rail: "wallet", sides: ["source", "destination"] },
  "ach-debit-fund": { rail: "ach", sides: ["source"] },
  "ach-debit-collect": { rail: "ach", sides: ["source"] },
  "ach-credit-standard": { rail: "ach", sides: ["destination"] },
  "ach-credit-same-day": { rail: "ach", sides: ["destination"] },
  "rtp-credit": { rail: "instant-bank", sides: ["destination"] },
  "instant-bank-credit": { rail: "instant-bank", sides: ["destination"] },
  "card-payment": { rail: "card", sides: ["source"] },
  "card-present-payment": { rail: "card", sides: ["source"] },
  "apple-pay": { rail: "card", sides: ["source"] },
  "google-pay": { rail: "card", sides: ["source"] },
  "pull-from-card": { rail: "card", sides: ["source"] },
  "pull-from-apple-pay": { rail: "card", sides: ["source"] },
  "pull-from-google-pay": { rail: "card", sides: ["source"] },
  "push-to-card": { rail: "card", sides: ["destination"] },
  "push-to-apple-pay": { rail: "card", sides: ["destination"] },
  "push-to-google-pay": { rail: "card", sides: ["destination"] },
};

/** A payment method, or a leg of a transfer. Its type decides how it moves money. */
interface Leg {
  readonly paymentMethodType: string;
}

const roleOf = ({ paymentMethodType }: Leg): Role =>
  ROLES[paymentMethodType as PaymentMethod["paymentMethodType"]];

/** Returns the rail of a leg. */
export const railOf = (leg: Leg): Rail => roleOf(leg).rail;

/** Returns whether a payment method can be on a side of a transfer. */
export const canBe = (side: Side, leg: Leg): boolean => roleOf(leg).sides.includes(side);

/** The types with which a merchant is paid by card. The other types of the rail fund a wallet, or pay out to a card. */
const CARD_PAYMENTS = ["card-payment", "card-present-payment", "apple-pay", "google-pay"];

/** Returns whether a merchant is paid with a card. Only such payments can be refunded. */
export const isCardPayment = ({ paymentMethodType }: Leg): boolean =>
  CARD_PAYMENTS.includes(paymentMethodType);
