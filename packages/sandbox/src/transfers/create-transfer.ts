import { type CreateTransferInput, createTransfer, type Transfer } from "@moovkit/transfers";
import type { RailResponse } from "../faults.js";
import { defineHandler, type OperationResponse } from "../handler.js";
import type { Services } from "../services.js";
import { checkAmount, checkFacilitator, requireKey } from "./check-request.js";
import { toFacilitatorFee } from "./facilitator-fee.js";
import { startTransfer } from "./process-transfer.js";
import { type ResolvedMethods, resolveMethods } from "./resolve-methods.js";
import { addTransfer } from "./transfer-changes.js";
import { toDestination, toSource } from "./transfer-legs.js";
import { toLineItems } from "./transfer-line-items.js";
import type { TransferRecord } from "./transfer-store.js";

const NO_FEES = {
  moovFee: 0,
  moovFeeDecimal: "0.00",
  moovFeeDetails: { moovProcessing: "0.00" },
  moovFees: [],
};

/** Returns the ID of the group that a transfer joins: the ID of the first transfer in it. */
const groupIDOf = ({ transferID, groupID }: Transfer): string => groupID ?? transferID;

const toTransfer = (
  { accounts, timestamp }: Services,
  input: CreateTransferInput,
  { source, destination, parent }: ResolvedMethods,
): Transfer => {
  const { amount, description, metadata, foreignID, amountDetails, facilitatorFee, lineItems } = input;
  const { transferID: parentID } = input.source;
  return {
    transferID: crypto.randomUUID(),
    createdOn: timestamp(),
    source: toSource({ accounts, method: source, input: input.source }, parentID),
    destination: toDestination({ accounts, method: destination, input: input.destination }),
    status: parent && parent.transfer.status !== "completed" ? "queued" : "created",
    amount: { currency: "USD", value: amount.value },
    ...(description !== undefined && { description }),
    ...(metadata && { metadata }),
    ...(foreignID !== undefined && { foreignID }),
    ...(amountDetails && { amountDetails }),
    ...(lineItems && { lineItems: toLineItems(lineItems) }),
    ...(facilitatorFee && { facilitatorFee: toFacilitatorFee(facilitatorFee, amount.value) }),
    ...(parent && { groupID: groupIDOf(parent.transfer) }),
    ...NO_FEES,
  };
};

/** Adds the group to the transfer that others wait for. */
const joinGroup = ({ transfers }: Services, parent: TransferRecord): void => {
  const groupID = groupIDOf(parent.transfer);
  if (parent.transfer.groupID === undefined)
    transfers.save({ ...parent, transfer: { ...parent.transfer, groupID } });
};

const STATUSES = { failed: 201, timeout: 202 } as const;

const toResponse = (
  transfer: Transfer,
  waitsForRail: boolean,
  railResponse: RailResponse | undefined,
): OperationResponse => {
  const { transferID, createdOn } = transfer;
  if (railResponse) return { status: STATUSES[railResponse], body: { transferID, createdOn } };
  return { body: waitsForRail ? transfer : { transferID, createdOn } };
};

export const handleCreateTransfer = defineHandler(createTransfer, {
  scope: "/accounts/{accountID}/transfers.write",
  handle: ({ input, railResponse }, services) => {
    const { transfers } = services;
    const { accountID: facilitatorID, amount, waitFor } = input;
    const idempotencyKey = requireKey(input.idempotencyKey);
    // A retry receives the original, even if a new transfer would be rejected now.
    const original = transfers.findByKey(facilitatorID, idempotencyKey);
    if (original) return { status: 409, body: original.transfer };
    checkFacilitator(services, facilitatorID);
    checkAmount(amount);
    const methods = resolveMethods(services, input);
    const transfer = toTransfer(services, input, methods);
    const payoutFeePaidBy = input.feePaidBy?.payout;
    const record = {
      transfer,
      facilitatorID,
      idempotencyKey,
      stepsTaken: 0,
      lastStepAt: 0,
      ...(payoutFeePaidBy && { payoutFeePaidBy }),
    };
    addTransfer(services, record);
    if (methods.parent) joinGroup(services, methods.parent);
    const waitsForRail = waitFor === "rail-response";
    if (transfer.status !== "queued") startTransfer(services, record, waitsForRail && !railResponse);
    const { transfer: started } = transfers.find(transfer.transferID) ?? record;
    return toResponse(started, waitsForRail, railResponse);
  },
});
