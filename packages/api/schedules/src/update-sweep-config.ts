import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { UpdateSweepConfigIssues } from "./errors.js";
import { SweepConfig, SweepConfigStatusInput } from "./sweep-config.js";
import { minimumBalance, statementDescriptor } from "./sweep-config-input.js";

const UpdateSweepConfigInputSchema = z.strictObject({
  accountID: id(),
  sweepConfigID: id(),
  /** Moov accepts `null`, but does not document what it means. */
  status: z.nullish(SweepConfigStatusInput),
  /**
   * Receives the money of the wallet. A payment method of the type `ach-credit-same-day`, `ach-credit-standard`,
   * `instant-bank-credit` or `rtp-credit`. Moov accepts `null`, but does not document what it means.
   */
  pushPaymentMethodID: z.nullish(id()),
  /**
   * Debited when the balance of the wallet is below zero. A payment method of the type `ach-debit-fund`. Moov accepts
   * `null`, but does not document what it means.
   */
  pullPaymentMethodID: z.nullish(id()),
  /** The text on bank statements, 4 to 10 characters. `null` removes it. */
  statementDescriptor: z.nullish(statementDescriptor()),
  /** The amount that stays in the wallet, as a decimal in dollars with 1 or 2 decimal places. `null` removes it. */
  minimumBalance: z.nullish(minimumBalance()),
});

/** Input of `updateSweepConfig`. */
export interface UpdateSweepConfigInput extends z.infer<typeof UpdateSweepConfigInputSchema> {}

/** Input of `updateSweepConfig`. */
export const UpdateSweepConfigInput: Schema<UpdateSweepConfigInput> = UpdateSweepConfigInputSchema;

/**
 * Changes the configuration of the sweeps of a wallet, or disables them. Omitted fields keep their values. An access token
 * needs the scope `/accounts/{accountID}/wallets.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { updateSweepConfig } from "@moovkit/schedules";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await updateSweepConfig(client, { accountID: "5a3f", sweepConfigID: "d41e", status: "disabled" });
 * ```
 * @see https://docs.moov.io/api/money-movement/sweeps/
 */
export const updateSweepConfig = defineOperation({
  id: "updateSweepConfig",
  method: "PATCH",
  path: "/accounts/{accountID}/sweep-configs/{sweepConfigID}",
  input: UpdateSweepConfigInput,
  output: { 200: SweepConfig },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(UpdateSweepConfigIssues) },
});
