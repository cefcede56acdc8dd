import { ConfigurationError, checkOptions, type OptionCheck } from "@moovkit/models";
import type { Fault } from "./faults.js";
import { OPERATION_NAMES } from "./operations.js";

const CALLER = "sandbox.faults.next";

/** Timers fire immediately if their delay is longer. */
const MAX_DELAY_MS = 2 ** 31 - 1;

const KIND_CHECKS: Readonly<Record<string, OptionCheck>> = {
  status: [
    (value) => Number.isInteger(value) && Number(value) >= 200 && Number(value) <= 599,
    "a status code from 200 to 599",
  ],
  reset: [(value) => value === true || value === "after", '`true` or "after"'],
  delayMs: [
    (value) => typeof value === "number" && value >= 0 && value <= MAX_DELAY_MS,
    `a number of milliseconds from 0 to ${MAX_DELAY_MS}`,
  ],
  truncate: [(value) => value === true, "`true`"],
  garbage: [(value) => value === true, "`true`"],
  railResponse: [(value) => value === "failed" || value === "timeout", '"failed" or "timeout"'],
};

/** The operations that can wait for the response of a rail. */
const RAIL_OPERATIONS: readonly unknown[] = ["createTransfer", "initiateRefund"];

const FAULT_CHECKS: Readonly<Record<string, OptionCheck>> = {
  ...KIND_CHECKS,
  retryAfterSeconds: [
    (value) => Number.isFinite(value) && Number(value) >= 0,
    "a number of seconds of at least 0",
  ],
  times: [(value) => Number.isInteger(value) && Number(value) >= 1, "a whole number of at least 1"],
  operation: [
    (value) => OPERATION_NAMES.some((name) => name === value),
    `one of ${OPERATION_NAMES.map((name) => `"${name}"`).join(", ")}`,
  ],
};

/**
 * Checks a fault.
 *
 * @returns A copy without the fields that are `undefined`.
 * @throws ConfigurationError if the fault is invalid.
 */
export const checkFault = (fault: Fault): Fault => {
  const checkedFault = checkOptions(CALLER, fault, FAULT_CHECKS);
  const kinds = Object.keys(checkedFault).filter((name) => Object.hasOwn(KIND_CHECKS, name));
  if (kinds.length !== 1) {
    const names = Object.keys(KIND_CHECKS).map((name) => `\`${name}\``);
    throw new ConfigurationError(`${CALLER}: invalid fault. Set exactly one of ${names.join(", ")}.`);
  }
  if ("retryAfterSeconds" in checkedFault && !("status" in checkedFault))
    throw new ConfigurationError(
      `${CALLER}: \`retryAfterSeconds\` needs \`status\`. Set both, or remove it.`,
    );
  if ("railResponse" in checkedFault && !RAIL_OPERATIONS.includes(checkedFault.operation))
    throw new ConfigurationError(
      `${CALLER}: \`railResponse\` needs an operation that waits for a rail. Set \`operation\` to "createTransfer" or "initiateRefund".`,
    );
  return checkedFault;
};
