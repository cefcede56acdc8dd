import { type CardAcquiringRefund, initiateRefund } from "@moovkit/transfers";
import { defineHandler } from "../handler.js";
import type { Services } from "../services.js";
import { requireKey } from "./check-request.js";
import { findRefund, refundTransfer } from "./refund-transfer.js";

/** Where the refund of an idempotency key is. */
interface RefundReference {
  readonly transferID: string;
  readonly refundID: string;
}

const refundKeysOf = ({ store }: Services) => store.table<RefundReference>("refundKeys");

const findOriginal = (services: Services, key: string): CardAcquiringRefund | undefined => {
  const reference = refundKeysOf(services).get(key);
  const record = reference && services.transfers.find(reference.transferID);
  return record && findRefund(record, reference.refundID);
};

const toCreatedRefund = ({ refundID, createdOn, amount, amountDetails }: CardAcquiringRefund) => ({
  refundID,
  createdOn,
  amount,
  ...(amountDetails && { amountDetails }),
});

export const handleInitiateRefund = defineHandler(initiateRefund, {
  scope: "/accounts/{accountID}/transfers.write",
  isBodyOptional: true,
  handle: ({ input, railResponse }, services) => {
    const { accountID, transferID, waitFor } = input;
    const key = `${accountID} ${requireKey(input.idempotencyKey)}`;
    const record = services.transfers.getFacilitated(accountID, transferID);
    const original = findOriginal(services, key);
    if (original) return { status: 409, body: original };
    const waits = waitFor === "rail-response";
    const refund = refundTransfer(services, record, { ...input, waitsForRail: waits && !railResponse });
    refundKeysOf(services).set(key, { transferID, refundID: refund.refundID });
    if (railResponse) return { status: 202, body: toCreatedRefund(refund) };
    return { body: waits ? refund : toCreatedRefund(refund) };
  },
});
