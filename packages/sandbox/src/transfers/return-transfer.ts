import { ConfigurationError, checkOptions, type OptionCheck } from "@moovkit/models";
import { DAY_MS } from "../durations.js";
import type { Services } from "../services.js";
import { legStatusOf } from "./leg-status.js";
import { railOf, type Side } from "./rails.js";
import { RETURN_REASONS } from "./return-codes.js";
import { returnLeg } from "./return-leg.js";
import type { TransferRecord } from "./transfer-store.js";

/** How a bank returns the ACH payment of a transfer. */
export interface ReturnRequest {
  /** The leg that is returned: the debit of the source, or the credit of the destination. */
  readonly leg: Side;
  /** The return code, such as `R01`. */
  readonly code: string;
}

const CALLER = "sandbox.returnTransfer";

const CHECKS: Readonly<Record<keyof ReturnRequest, OptionCheck>> = {
  leg: [(value) => value === "source" || value === "destination", '"source" or "destination"'],
  code: [
    (value) => Object.hasOwn(RETURN_REASONS, String(value)),
    `one of ${Object.keys(RETURN_REASONS).join(", ")}`,
  ],
};

/** Banks can return a payment for this many days. */
const MAX_RETURN_DAYS = 60;

const reject = (message: string): never => {
  throw new ConfigurationError(`${CALLER}: ${message}`);
};

const checkReturnable = ({ transfer }: TransferRecord, leg: Side, now: number): void => {
  const { status, completedOn } = transfer;
  if (railOf(transfer[leg]) !== "ach") reject(`the ${leg} is not an ACH payment. Return the other leg.`);
  if (status !== "created" && status !== "pending" && status !== "completed")
    reject(`the transfer has the status \`${status}\`. Only payments that were sent can be returned.`);
  if (!["originated", "completed"].includes(legStatusOf(transfer, leg) ?? ""))
    reject(`the payment has not reached the bank. Advance the clock until the ${leg} is originated.`);
  if (completedOn !== undefined && now - Date.parse(completedOn) > MAX_RETURN_DAYS * DAY_MS)
    reject(`the transfer completed more than ${MAX_RETURN_DAYS} days ago. Return it earlier.`);
};

/**
 * Simulates that a bank returns the ACH payment of a transfer.
 *
 * @throws ConfigurationError if the request is invalid, or if the payment cannot be returned now.
 */
export const returnTransfer = (services: Services, transferID: string, request: ReturnRequest): void => {
  const { leg, code } = checkOptions(CALLER, request, CHECKS);
  if (leg === undefined || code === undefined) reject("set both `leg` and `code`.");
  const record =
    services.transfers.find(transferID) ?? reject("there is no such transfer. Check `transferID`.");
  checkReturnable(record, leg, services.clock.now());
  returnLeg(services, record, leg, code);
};
