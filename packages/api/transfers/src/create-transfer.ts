import { defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { AmountInput, FeePaidByInput, id, LineItemsInput, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { CreateTransferDestinationInput } from "./create-transfer-destination.js";
import { CreateTransferSourceInput } from "./create-transfer-source.js";
import { CreateTransferIssues } from "./errors.js";
import { FacilitatorFeeInput } from "./facilitator-fee.js";
import { idempotencyKey } from "./idempotency-key.js";
import { AsyncTransfer, CreatedTransfer, Transfer } from "./transfer.js";
import { TransferAmountDetailsInput } from "./transfer-amount-details.js";
import { TRANSFER_SECRETS } from "./transfer-secrets.js";
import { TransferWaitForInput } from "./transfer-wait-for.js";

const CreateTransferInputSchema = z.strictObject({
  /** Your own account, which facilitates the transfer. */
  accountID: id(),
  source: CreateTransferSourceInput,
  destination: CreateTransferDestinationInput,
  amount: AmountInput,
  /** The fee that you take from the transfer. */
  facilitatorFee: z.optional(FacilitatorFeeInput),
  /** At most 256 characters. */
  description: z.optional(z.string().check(z.maxLength(256))),
  /** Your data. Moov stores it. */
  metadata: z.optional(z.record(z.string(), z.string())),
  /** The ID of the transfer in your system. `listTransfers` finds transfers by it. */
  foreignID: z.optional(z.string()),
  /** What the transfer pays for. */
  lineItems: z.optional(LineItemsInput),
  amountDetails: z.optional(TransferAmountDetailsInput),
  /** Who pays the fees. */
  feePaidBy: z.optional(z.strictObject({ payout: z.optional(FeePaidByInput) })),
  /**
   * A UUID, or any string of 1 to 36 characters that does not start or end with a space. Generated for each
   * call if it is omitted. It never expires.
   */
  idempotencyKey: z.optional(idempotencyKey()),
  /** `"rail-response"` waits up to 15 seconds for the rail, and returns the details of the transfer. */
  waitFor: z.optional(TransferWaitForInput),
});

/** Input of `createTransfer`. */
export interface CreateTransferInput extends z.infer<typeof CreateTransferInputSchema> {}

/** Input of `createTransfer`. */
export const CreateTransferInput: Schema<CreateTransferInput> = CreateTransferInputSchema;

/**
 * Moves money from a source to a destination. Retries send the same idempotency key, so that Moov creates one transfer. For
 * protection beyond one call, store an `idempotencyKey` before the call and use it again: the call then resolves with the
 * original transfer, and `withResponse()` shows status 409.
 *
 * The result depends on the status:
 *
 * - 200: the transfer was created. With `waitFor`, it has all details.
 * - 201: the transfer was created, but its details could not be returned: only `transferID` and `createdOn` are set.
 * - 202: the transfer was created, but its rail did not respond within 15 seconds.
 * - 409: the original transfer of the same idempotency key.
 *
 * Follow the status of the transfer with webhooks or `getTransfer`. `completed` is not final, see `Transfer`. An access token
 * needs the scope `/accounts/{accountID}/transfers.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { createTransfer } from "@moovkit/transfers";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const transfer = await createTransfer(client, {
 *   accountID: "5a3f",
 *   source: { paymentMethodID: "3fa8" },
 *   destination: { paymentMethodID: "77d2" },
 *   amount: { currency: "USD", value: 1204 }, // $12.04
 *   idempotencyKey: "payout-2026-0117",
 * });
 * ```
 * @see https://docs.moov.io/api/money-movement/transfers/
 */
export const createTransfer = defineOperation({
  id: "createTransfer",
  method: "POST",
  path: "/accounts/{accountID}/transfers",
  input: CreateTransferInput,
  headers: { waitFor: "x-wait-for" },
  output: { 200: CreatedTransfer, 201: AsyncTransfer, 202: CreatedTransfer, 409: Transfer },
  errors: { 400: GenericError, 422: unprocessable(CreateTransferIssues) },
  idempotency: "key",
  secretFields: ["paymentToken", ...TRANSFER_SECRETS],
});
