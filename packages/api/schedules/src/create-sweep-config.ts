import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { CreateSweepConfigIssues } from "./errors.js";
import { SweepConfig, SweepConfigStatusInput } from "./sweep-config.js";
import { minimumBalance, statementDescriptor } from "./sweep-config-input.js";

const CreateSweepConfigInputSchema = z.strictObject({
  accountID: id(),
  /** The wallet to sweep. */
  walletID: id(),
  status: SweepConfigStatusInput,
  /**
   * Receives the money of the wallet. A payment method of the type `ach-credit-same-day`, `ach-credit-standard`,
   * `instant-bank-credit` or `rtp-credit`.
   */
  pushPaymentMethodID: id(),
  /** Debited when the balance of the wallet is below zero. A payment method of the type `ach-debit-fund`. */
  pullPaymentMethodID: id(),
  /** The text on bank statements, 4 to 10 characters. By default, Moov generates a text for each sweep. */
  statementDescriptor: z.optional(statementDescriptor()),
  /**
   * The amount that stays in the wallet, as a decimal in dollars with 1 or 2 decimal places.
   * @default "0.00"
   */
  minimumBalance: z.optional(minimumBalance()),
});

/** Input of `createSweepConfig`. */
export interface CreateSweepConfigInput extends z.infer<typeof CreateSweepConfigInputSchema> {}

/** Input of `createSweepConfig`. */
export const CreateSweepConfigInput: Schema<CreateSweepConfigInput> = CreateSweepConfigInputSchema;

/**
 * Configures the sweeps of a wallet. Once a day, Moov pays out the amount above the minimum balance, or debits a bank
 * account if the balance is below zero. A wallet has one configuration. Change it with `updateSweepConfig`. An access
 * token needs the scope `/accounts/{accountID}/wallets.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { createSweepConfig } from "@moovkit/schedules";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await createSweepConfig(client, {
 *   accountID: "5a3f",
 *   walletID: "c2e1",
 *   status: "enabled",
 *   pushPaymentMethodID: "77d2",
 *   pullPaymentMethodID: "3fa8",
 *   minimumBalance: "150.00",
 * });
 * ```
 * @see https://docs.moov.io/api/money-movement/sweeps/create-config/
 */
export const createSweepConfig = defineOperation({
  id: "createSweepConfig",
  method: "POST",
  path: "/accounts/{accountID}/sweep-configs",
  input: CreateSweepConfigInput,
  output: { 200: SweepConfig },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(CreateSweepConfigIssues) },
  idempotent: false,
});
