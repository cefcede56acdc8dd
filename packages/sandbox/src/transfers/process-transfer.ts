import { SECOND_MS } from "../durations.js";
import type { Services } from "../services.js";
import { completeTransfer, failTransfer, START_TASK } from "./end-transfer.js";
import { announceToDestination, putBack, takeFromSource } from "./money.js";
import { returnLeg } from "./return-leg.js";
import { changeLegStatus, changeStatus } from "./transfer-changes.js";
import { listSteps, type Step } from "./transfer-steps.js";
import type { TransferRecord } from "./transfer-store.js";

const STEP_TASK = "takeTransferStep";

/** How long a request waits for the response of a rail. */
const RAIL_TIMEOUT_MS = 15 * SECOND_MS;

/**
 * Returns a transfer with the current state of its destination, just before the payout. Returns `undefined` if the
 * payment method of the destination has been disabled since the transfer was created, for example during a debit that
 * takes days.
 */
const refreshDestination = (
  { paymentMethods }: Services,
  record: TransferRecord,
): TransferRecord | undefined => {
  const { destination } = record.transfer;
  const found = paymentMethods.find(destination.paymentMethodID);
  return (
    found && {
      ...record,
      transfer: { ...record.transfer, destination: { ...destination, ...found.paymentMethod } },
    }
  );
};

const startDestination = (services: Services, record: TransferRecord): void => {
  const refreshed = refreshDestination(services, record);
  if (refreshed) {
    changeLegStatus(services, refreshed, "destination", "initiated");
    return;
  }
  putBack(services, record.transfer);
  failTransfer(services, record, "destination-payment-error");
};

const takeLegStep = (
  services: Services,
  record: TransferRecord,
  { side, status }: Extract<Step, { kind: "leg" }>,
): void => {
  if (side === "destination" && status === "initiated") {
    startDestination(services, record);
    return;
  }
  const changed = changeLegStatus(services, record, side, status);
  // As soon as a bank or a network has the payment, the transfer is pending.
  if (status !== "initiated" && changed.transfer.status === "created")
    changeStatus(services, changed, "pending");
};

const decline = (
  services: Services,
  record: TransferRecord,
  { side, failureCode }: Extract<Step, { kind: "decline" }>,
): void => {
  const declined = changeLegStatus(services, record, side, "failed", { failureCode });
  if (side === "destination") putBack(services, declined.transfer);
  failTransfer(services, declined, side === "source" ? "source-payment-error" : "destination-payment-error");
};

const takeStep = (services: Services, record: TransferRecord, step: Step): void => {
  if (step.kind === "leg") takeLegStep(services, record, step);
  else if (step.kind === "return") returnLeg(services, record, step.side, step.code);
  else if (step.kind === "decline") decline(services, record, step);
  else completeTransfer(services, record);
};

/** Statuses in which a transfer takes steps. A bank can still return a payment of a completed one. */
const ACTIVE_STATUSES = ["created", "pending", "completed"];

/** A step of a transfer, and when it is due, as Unix time in milliseconds. */
interface DueStep {
  readonly record: TransferRecord;
  readonly step: Step;
  readonly dueAt: number;
}

const findNextStep = ({ transfers }: Services, transferID: string): DueStep | undefined => {
  const record = transfers.find(transferID);
  if (!record || !ACTIVE_STATUSES.includes(record.transfer.status)) return undefined;
  const step = listSteps(record.transfer)[record.stepsTaken];
  return step && { record, step, dueAt: record.lastStepAt + step.delayMs };
};

/**
 * Takes the steps of a transfer that are due, and schedules the next one.
 *
 * @param waitMs - Steps that are due within this time are taken at once, because a request waits for them.
 */
const takeSteps = (services: Services, transferID: string, waitMs: number): void => {
  const { clock, scheduler } = services;
  const now = clock.now();
  let next = findNextStep(services, transferID);
  while (next && next.dueAt - now <= waitMs) {
    const { record, step, dueAt } = next;
    const stepsTaken = record.stepsTaken + 1;
    takeStep(services, { ...record, stepsTaken, lastStepAt: Math.min(dueAt, now) }, step);
    next = findNextStep(services, transferID);
  }
  if (next) scheduler.schedule(STEP_TASK, transferID, next.dueAt - now);
};

/**
 * Starts a transfer: takes the money from the wallet that is its source, and takes the first steps. It fails if the wallet
 * does not have the money.
 *
 * @param waitsForRail - Whether a request waits for the rail. The steps that it waits for are then taken at once.
 */
export const startTransfer = (services: Services, record: TransferRecord, waitsForRail: boolean): void => {
  const { transfer } = record;
  if (!takeFromSource(services, transfer)) {
    failTransfer(services, record, "wallet-insufficient-funds");
    return;
  }
  const incomingTransactionID = announceToDestination(services, transfer);
  const started = {
    ...record,
    lastStepAt: services.clock.now(),
    ...(incomingTransactionID !== undefined && { incomingTransactionID }),
  };
  if (transfer.source.wallet) changeStatus(services, started, "pending");
  else services.transfers.save(started);
  takeSteps(services, transfer.transferID, waitsForRail ? RAIL_TIMEOUT_MS : 0);
};

/** Defines the tasks of transfers. */
export const defineTransferTasks = (services: Services): void => {
  const { scheduler, transfers, paymentMethods } = services;
  scheduler.define(STEP_TASK, (transferID) => takeSteps(services, transferID, 0));
  scheduler.define(START_TASK, (transferID) => {
    const record = transfers.find(transferID);
    if (record?.transfer.status !== "queued") return;
    // While the transfer waited, its wallet may have been closed, or its bank account disabled.
    if (paymentMethods.find(record.transfer.destination.paymentMethodID))
      startTransfer(services, record, false);
    else failTransfer(services, record, "destination-payment-error");
  });
};
