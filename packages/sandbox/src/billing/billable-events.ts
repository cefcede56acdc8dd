import type { Transfer } from "@moovkit/transfers";
import { isCardPayment, type Side } from "../transfers/rails.js";
import type { TransferRecord } from "../transfers/transfer-store.js";

/** What a fee plan can charge for. */
export type BillableEvent =
  | "card-payment"
  | "card-present-payment"
  | "card-interchange"
  | "pull-from-card"
  | "push-to-card"
  | "ach-debit"
  | "ach-credit-standard"
  | "ach-credit-same-day"
  | "instant-bank-credit"
  | "monthly-platform";

/** An event that a transfer causes, and the side that pays for it. */
export interface TransferEvent {
  readonly event: BillableEvent;
  readonly paidBy: Side;
}

const sourceEventsOf = (source: Transfer["source"]): readonly BillableEvent[] => {
  const { paymentMethodType } = source;
  if (paymentMethodType === "card-present-payment") return ["card-present-payment", "card-interchange"];
  if (isCardPayment(source)) return ["card-payment", "card-interchange"];
  if (paymentMethodType.startsWith("pull-from-")) return ["pull-from-card"];
  return paymentMethodType.startsWith("ach-debit-") ? ["ach-debit"] : [];
};

const PAYOUT_EVENTS: Readonly<Record<string, BillableEvent>> = {
  "ach-credit-standard": "ach-credit-standard",
  "ach-credit-same-day": "ach-credit-same-day",
  "rtp-credit": "instant-bank-credit",
  "instant-bank-credit": "instant-bank-credit",
  "push-to-card": "push-to-card",
  "push-to-apple-pay": "push-to-card",
  "push-to-google-pay": "push-to-card",
};

const destinationEventsOf = ({ paymentMethodType }: Transfer["destination"]): readonly BillableEvent[] => {
  const event = PAYOUT_EVENTS[paymentMethodType];
  return event ? [event] : [];
};

/**
 * Returns the events that a transfer is charged for. The destination pays for the payment of the source, and the source
 * pays for the payout.
 */
export const listTransferEvents = ({
  transfer: { source, destination },
  payoutFeePaidBy = "source",
}: TransferRecord): readonly TransferEvent[] => [
  ...sourceEventsOf(source).map((event): TransferEvent => ({ event, paidBy: "destination" })),
  ...destinationEventsOf(destination).map((event): TransferEvent => ({ event, paidBy: payoutFeePaidBy })),
];
