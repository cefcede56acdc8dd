import type { Dispute } from "@moovkit/disputes";
import { ConfigurationError, checkOptions, type OptionCheck } from "@moovkit/models";
import { CENTS } from "../cents-check.js";
import { DAY_MS } from "../durations.js";
import type { Services } from "../services.js";
import { isCardPayment } from "../transfers/rails.js";
import type { TransferRecord } from "../transfers/transfer-store.js";
import { networkRulesOf } from "./card-networks.js";
import { addDispute } from "./dispute-changes.js";
import { takeDisputedAmount } from "./dispute-money.js";
import type { DisputeRecord } from "./dispute-store.js";
import { EXPIRE_TASK } from "./expire-dispute.js";

/** The details of a dispute. */
export interface DisputeRequest {
  /**
   * The disputed amount, in cents.
   * @default The amount that has not been refunded or disputed.
   */
  readonly amount?: number | undefined;
  /**
   * The card network's code for the reason.
   * @default The code of the network for a payment that the cardholder did not make, such as `10.4` for Visa.
   */
  readonly reasonCode?: string | undefined;
  /**
   * The meaning of the code.
   * @default The meaning of the default code. None for other codes.
   */
  readonly reasonDescription?: string | undefined;
  /**
   * - `"chargeback"`: takes the amount from the merchant, until the dispute is won.
   * - `"inquiry"`: takes the amount only if the dispute is accepted, expires or is lost.
   * - `"pre-dispute"`: takes the amount, and is `resolved` at once.
   *
   * @default "chargeback"
   */
  readonly phase?: "chargeback" | "inquiry" | "pre-dispute" | undefined;
}

const CALLER = "sandbox.openDispute";

const PHASES: readonly unknown[] = ["chargeback", "inquiry", "pre-dispute"];

const isText: OptionCheck = [(value) => typeof value === "string" && value !== "", "a non-empty string"];

const CHECKS: Readonly<Record<keyof DisputeRequest, OptionCheck>> = {
  amount: CENTS,
  reasonCode: isText,
  reasonDescription: isText,
  phase: [(value) => PHASES.includes(value), '"chargeback", "inquiry" or "pre-dispute"'],
};

const reject = (message: string): never => {
  throw new ConfigurationError(`${CALLER}: ${message}`);
};

const checkDisputable = ({ transfer }: TransferRecord): void => {
  const { status, source, destination } = transfer;
  if (!isCardPayment(source) || !destination.wallet)
    reject("the transfer is not a card payment. Only card payments can be disputed.");
  if (status !== "completed")
    reject(`the transfer has the status \`${status}\`. Advance the clock until it is completed.`);
};

const resolveAmount = ({ transfer }: TransferRecord, requested: number | undefined): number => {
  const { amount, refundedAmount, disputedAmount } = transfer;
  const remaining = amount.value - (refundedAmount?.value ?? 0) - (disputedAmount?.value ?? 0);
  if (remaining <= 0) reject("the whole payment has been refunded or disputed. Dispute another one.");
  if (requested !== undefined && requested > remaining)
    reject("`amount` exceeds the amount that has not been refunded or disputed. Pass a lower amount.");
  return requested ?? remaining;
};

/** Adds a dispute to its transfer. The status of the transfer stays `completed`. */
const addToTransfer = (
  { transfers }: Services,
  record: TransferRecord,
  { disputeID, createdOn, amount }: Dispute,
): void => {
  const { transfer } = record;
  const disputes = [...(transfer.disputes ?? []), { disputeID, createdOn, amount }];
  const value = (transfer.disputedAmount?.value ?? 0) + amount.value;
  transfers.save({
    ...record,
    transfer: { ...transfer, disputes, disputedAmount: { ...transfer.amount, value } },
  });
};

/** Adds a number of days to a timestamp with nanoseconds. */
const addDays = (timestamp: string, days: number): string => {
  const nanoseconds = /\d{6}Z$/.exec(timestamp)?.[0] ?? "Z";
  return new Date(Date.parse(timestamp) + days * DAY_MS).toISOString().replace("Z", nanoseconds);
};

const createDispute = ({ transfer }: TransferRecord, request: DisputeRequest, createdOn: string): Dispute => {
  const rules = networkRulesOf(transfer.source.card?.brand);
  const { reasonCode = rules.reasonCode, phase = "chargeback" } = request;
  const defaultDescription = reasonCode === rules.reasonCode ? rules.reasonDescription : undefined;
  const { reasonDescription = defaultDescription } = request;
  return {
    disputeID: crypto.randomUUID(),
    merchantAccountID: transfer.destination.account.accountID,
    amount: { ...transfer.amount, value: request.amount ?? transfer.amount.value },
    networkReasonCode: reasonCode,
    ...(reasonDescription !== undefined && { networkReasonDescription: reasonDescription }),
    transfer: { transferID: transfer.transferID },
    respondBy: addDays(createdOn, rules.daysToRespond),
    status: phase === "pre-dispute" ? "resolved" : "response-needed",
    phase,
    createdOn,
  };
};

/**
 * Simulates that a cardholder disputes a card payment.
 *
 * @throws ConfigurationError if the request is invalid, or if the payment cannot be disputed now.
 */
export const openDispute = (
  services: Services,
  transferID: string,
  options: DisputeRequest = {},
): Dispute => {
  const request = checkOptions(CALLER, options, CHECKS);
  const record =
    services.transfers.find(transferID) ?? reject("there is no such transfer. Check `transferID`.");
  checkDisputable(record);
  const amount = resolveAmount(record, request.amount);
  const dispute = createDispute(record, { ...request, amount }, services.timestamp());
  const opened: DisputeRecord = {
    dispute,
    facilitatorID: record.facilitatorID,
    cardholderAccountID: record.transfer.source.account.accountID,
    transactionID: record.incomingTransactionID ?? "",
    isTaken: false,
  };
  addToTransfer(services, record, dispute);
  addDispute(services, dispute.phase === "inquiry" ? opened : takeDisputedAmount(services, opened));
  const delayMs = Date.parse(dispute.respondBy) - services.clock.now();
  if (dispute.status === "response-needed")
    services.scheduler.schedule(EXPIRE_TASK, dispute.disputeID, delayMs);
  return dispute;
};
