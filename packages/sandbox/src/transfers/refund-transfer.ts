import type { RefundStatus } from "@moovkit/models";
import type { CardAcquiringRefund, RefundAmountDetailsInput, Transfer } from "@moovkit/transfers";
import { claimedAmountOf } from "../disputes/claimed-amount.js";
import { HOUR_MS, SECOND_MS } from "../durations.js";
import { rejectRequest } from "../reject-request.js";
import type { Services } from "../services.js";
import { legStatusOf } from "./leg-status.js";
import { payRefund } from "./money.js";
import { isCardPayment } from "./rails.js";
import type { TransferRecord } from "./transfer-store.js";

interface RefundStep {
  readonly cardStatus: string;
  readonly status: RefundStatus;
  readonly delayMs: number;
}

/** The steps of a refund. A request that waits for the card network waits for the second one. */
const STEPS: readonly [RefundStep, RefundStep, ...RefundStep[]] = [
  { cardStatus: "initiated", status: "created", delayMs: 0 },
  { cardStatus: "confirmed", status: "pending", delayMs: 1 * SECOND_MS },
  { cardStatus: "settled", status: "pending", delayMs: 1 * HOUR_MS },
  { cardStatus: "completed", status: "completed", delayMs: 1 * HOUR_MS },
];

const STEP_TASK = "takeRefundStep";

const nextStepOf = ({ cardDetails }: CardAcquiringRefund): RefundStep | undefined =>
  STEPS[STEPS.findIndex(({ cardStatus }) => cardStatus === cardDetails?.status) + 1];

/** What a refund returns. */
export interface RefundRequest {
  /** In cents. Default: the amount that has not been refunded. */
  readonly amount?: number | undefined;
  readonly amountDetails?: RefundAmountDetailsInput | undefined;
  /** Whether a request waits for the card network. The step that it waits for is then taken at once. */
  readonly waitsForRail: boolean;
}

/** Returns a refund of a transfer. */
export const findRefund = ({ transfer }: TransferRecord, refundID: string): CardAcquiringRefund | undefined =>
  transfer.refunds?.find((refund) => refund.refundID === refundID);

const saveRefunds = (
  services: Services,
  record: TransferRecord,
  refunds: CardAcquiringRefund[],
): TransferRecord => {
  const value = refunds.reduce((sum, { amount }) => sum + amount.value, 0);
  const refundedAmount = { ...record.transfer.amount, value };
  const saved = { ...record, transfer: { ...record.transfer, refunds, refundedAmount } };
  services.transfers.save(saved);
  return saved;
};

const takeStep = (
  services: Services,
  record: TransferRecord,
  refund: CardAcquiringRefund,
): CardAcquiringRefund => {
  const { timestamp, events, scheduler } = services;
  const step = nextStepOf(refund);
  if (!step) return refund;
  const { cardStatus, status } = step;
  const updatedOn = timestamp();
  const updated: CardAcquiringRefund = {
    ...refund,
    status,
    updatedOn,
    cardDetails: { ...refund.cardDetails, status: cardStatus, [`${cardStatus}On`]: updatedOn },
  };
  const { facilitatorID, transfer } = record;
  const { transferID, refunds = [] } = transfer;
  const { refundID } = refund;
  saveRefunds(
    services,
    record,
    refunds.map((other) => (other.refundID === refundID ? updated : other)),
  );
  if (status !== refund.status)
    events.emit("refund.updated", { accountID: facilitatorID, transferID, refundID, status });
  const nextStep = nextStepOf(updated);
  if (nextStep) scheduler.schedule(STEP_TASK, `${transferID} ${refundID}`, nextStep.delayMs);
  return updated;
};

const checkAmount = (
  services: Services,
  { transferID, amount, refundedAmount }: Transfer,
  requested: number | undefined,
): number => {
  const rest = amount.value - (refundedAmount?.value ?? 0) - claimedAmountOf(services, transferID);
  const value = requested ?? rest;
  if (value <= 0 || value > rest)
    rejectRequest(422, { amount: "must be above 0, and at most what was not refunded or disputed yet" });
  return value;
};

/** Returns whether the money of a card payment has arrived, so that it can be refunded. */
const isSettled = (transfer: Transfer): boolean =>
  ["pending", "completed"].includes(transfer.status) &&
  ["settled", "completed"].includes(legStatusOf(transfer, "source") ?? "");

/** Rejects the request with status 400 if a transfer is not a card payment. */
export const checkCardPayment = ({ source }: Transfer): void => {
  if (!isCardPayment(source)) rejectRequest(400, { error: "the transfer is not a card payment" });
};

/**
 * Refunds a card payment. Rejects the request with status 400 if it cannot be refunded, and with 422 if the amount is too
 * high.
 */
export const refundTransfer = (
  services: Services,
  record: TransferRecord,
  request: RefundRequest,
): CardAcquiringRefund => {
  const { facilitatorID, transfer } = record;
  const { transferID, refunds = [] } = transfer;
  checkCardPayment(transfer);
  if (!isSettled(transfer)) rejectRequest(400, { error: "the transfer is not settled" });
  const value = checkAmount(services, transfer, request.amount);
  const [{ cardStatus, status }, nextStep] = STEPS;
  const createdOn = services.timestamp();
  const refund: CardAcquiringRefund = {
    refundID: crypto.randomUUID(),
    createdOn,
    updatedOn: createdOn,
    status,
    amount: { ...transfer.amount, value },
    ...(request.amountDetails && { amountDetails: request.amountDetails }),
    cardDetails: { status: cardStatus, initiatedOn: createdOn },
  };
  const { refundID } = refund;
  payRefund(services, transfer, value);
  const saved = saveRefunds(services, record, [...refunds, refund]);
  services.events.emit("refund.created", { accountID: facilitatorID, transferID, refundID });
  if (request.waitsForRail) return takeStep(services, saved, refund);
  services.scheduler.schedule(STEP_TASK, `${transferID} ${refundID}`, nextStep.delayMs);
  return refund;
};

/** Defines the tasks of refunds. */
export const defineRefundTasks = (services: Services): void =>
  services.scheduler.define(STEP_TASK, (id) => {
    const [transferID = "", refundID = ""] = id.split(" ");
    const record = services.transfers.find(transferID);
    const refund = record && findRefund(record, refundID);
    if (refund) takeStep(services, record, refund);
  });
