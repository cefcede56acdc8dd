import type { CreateTransferInput, Transfer } from "@moovkit/transfers";
import type { Services } from "../services.js";
import { checkAmount, checkFacilitator } from "./check-request.js";
import { toFacilitatorFee } from "./facilitator-fee.js";
import { startTransfer } from "./process-transfer.js";
import { type ResolvedMethods, resolveMethods } from "./resolve-methods.js";
import { addTransfer } from "./transfer-changes.js";
import { toDestination, toSource } from "./transfer-legs.js";
import { toLineItems } from "./transfer-line-items.js";
import type { TransferRecord } from "./transfer-store.js";

/** A transfer to create. */
export interface TransferRequest {
  readonly input: CreateTransferInput;
  /** Keys of clients have at most 36 characters, so a longer key never collides with them. */
  readonly idempotencyKey: string;
  /** Whether a request waits for the rail. */
  readonly waitsForRail: boolean;
  /** What creates the transfer, if it is not a client. */
  readonly cause?: Pick<
    Transfer,
    "scheduleID" | "occurrenceID" | "sweepID" | "paymentLinkCode" | "invoiceID"
  >;
}

/** A transfer that was requested. */
export interface RequestedTransfer {
  readonly transfer: Transfer;
  /** Whether the transfer existed before, because the idempotency key was used again. */
  readonly isRepeated: boolean;
}

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
  { input, cause }: TransferRequest,
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
    ...cause,
    ...NO_FEES,
  };
};

/** Adds the group to the transfer that others wait for. */
const joinGroup = ({ transfers }: Services, parent: TransferRecord): void => {
  const groupID = groupIDOf(parent.transfer);
  if (parent.transfer.groupID === undefined)
    transfers.save({ ...parent, transfer: { ...parent.transfer, groupID } });
};

/**
 * Creates a transfer, or returns the original of the same idempotency key. Rejects the request if the transfer cannot be
 * created.
 */
export const requestTransfer = (services: Services, request: TransferRequest): RequestedTransfer => {
  const { transfers } = services;
  const { input, idempotencyKey, waitsForRail } = request;
  const facilitatorID = input.accountID;
  // A retry receives the original, even if a new transfer would be rejected now.
  const original = transfers.findByKey(facilitatorID, idempotencyKey);
  if (original) return { transfer: original.transfer, isRepeated: true };
  checkFacilitator(services, facilitatorID);
  checkAmount(input.amount);
  const methods = resolveMethods(services, input);
  const transfer = toTransfer(services, request, methods);
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
  if (transfer.status !== "queued") startTransfer(services, record, waitsForRail);
  return { transfer: (transfers.find(transfer.transferID) ?? record).transfer, isRepeated: false };
};
