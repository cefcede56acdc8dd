import type { Fault } from "../faults.js";
import { UsageError } from "./usage-error.js";

const KINDS: Readonly<Record<string, object>> = {
  reset: { reset: true },
  "reset-after": { reset: "after" },
  truncate: { truncate: true },
  garbage: { garbage: true },
  "rail-failed": { railResponse: "failed" },
  "rail-timeout": { railResponse: "timeout" },
};

const FAULT = /^(?<kind>\d{3}|[a-z-]+?)(?:x(?<times>\d+))?(?:@(?<operation>\w+))?$/;

/**
 * Reads a fault such as `503`, `429x2` or `reset-after@createTransfer`. The sandbox checks its values.
 *
 * @throws UsageError if the text is not a fault.
 */
export const parseFault = (text: string): Fault => {
  const { kind = "", times, operation } = FAULT.exec(text)?.groups ?? {};
  const fault = /^\d/.test(kind) ? { status: Number(kind) } : KINDS[kind];
  if (!fault)
    throw new UsageError(
      `--fault: "${text}" is not a fault. Use a status or ${Object.keys(KINDS).join(", ")}, such as 429x2 or reset-after@createTransfer.`,
    );
  return { ...fault, ...(times && { times: Number(times) }), ...(operation && { operation }) } as Fault;
};
