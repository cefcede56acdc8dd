import { defineOperation, offsetPagination } from "@moovkit/core";
import { id, pageInput, type Schema, SweepStatusInput } from "@moovkit/models";
import * as z from "zod/mini";
import { Sweep } from "./sweep.js";
import { statementDescriptor } from "./sweep-config-input.js";

const ListSweepsInputSchema = z.strictObject({
  accountID: id(),
  walletID: id(),
  /** Only sweeps with this status. */
  status: z.optional(SweepStatusInput),
  /** Only sweeps with this text on bank statements. */
  statementDescriptor: z.optional(statementDescriptor()),
  ...pageInput,
});

/** Input of `listSweeps`. */
export interface ListSweepsInput extends z.infer<typeof ListSweepsInputSchema> {}

/** Input of `listSweeps`. */
export const ListSweepsInput: Schema<ListSweepsInput> = ListSweepsInputSchema;

/**
 * Returns the sweeps of a wallet. Await the call for one page of 200 sweeps, or iterate over it for all sweeps. An access
 * token needs the scope `/accounts/{accountID}/wallets.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { listSweeps } from "@moovkit/schedules";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const sweeps = listSweeps(client, { accountID: "5a3f", walletID: "c2e1", status: "paid" });
 * for await (const { transferAmount, currency } of sweeps) console.log(transferAmount, currency);
 * ```
 * @see https://docs.moov.io/api/money-movement/sweeps/
 */
export const listSweeps = defineOperation({
  id: "listSweeps",
  method: "GET",
  path: "/accounts/{accountID}/wallets/{walletID}/sweeps",
  input: ListSweepsInput,
  output: { 200: z.array(Sweep) },
  pagination: offsetPagination<Sweep>("sweepID"),
});
