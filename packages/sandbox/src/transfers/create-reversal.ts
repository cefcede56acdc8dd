import { type CreateReversalInput, createReversal, type Reversal } from "@moovkit/transfers";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";
import type { Services } from "../services.js";
import { canBeCanceled, cancelTransfer } from "./cancel-transfer.js";
import { requireKey } from "./check-request.js";
import { checkCardPayment, refundTransfer } from "./refund-transfer.js";
import type { TransferRecord } from "./transfer-store.js";

/** Cancels a card payment before it is settled, and refunds it afterwards. */
const reverse = (
  services: Services,
  record: TransferRecord,
  { amount, amountDetails }: CreateReversalInput,
): Reversal => {
  const { transfer } = record;
  checkCardPayment(transfer);
  if (!canBeCanceled(transfer))
    return { refund: refundTransfer(services, record, { amount, amountDetails, waitsForRail: false }) };
  if (amount !== undefined && amount !== transfer.amount.value)
    rejectRequest(422, { amount: "must be the whole payment until it is settled" });
  return { cancellation: cancelTransfer(services, record) };
};

export const handleCreateReversal = defineHandler(createReversal, {
  scope: "/accounts/{accountID}/transfers.write",
  isBodyOptional: true,
  handle: ({ input }, services) => {
    const { accountID, transferID, idempotencyKey } = input;
    const keys = services.store.table<true>("reversalKeys");
    const key = `${accountID} ${requireKey(idempotencyKey)}`;
    const record = services.transfers.getFacilitated(accountID, transferID);
    if (keys.has(key)) rejectRequest(409, { error: "another reversal has this idempotency key" });
    const body = reverse(services, record, input);
    keys.set(key, true);
    return { body };
  },
});
