import { defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { AmountInput, id, openObject, PaymentMethod, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { CreateTransferOptionsIssues } from "./errors.js";

const TransferSideInputSchema = z.strictObject({
  accountID: z.optional(id()),
  paymentMethodID: z.optional(id()),
});

/** One side of a transfer: an account, or one of its payment methods. */
export interface TransferSideInput extends z.infer<typeof TransferSideInputSchema> {}

/** One side of a transfer: an account, or one of its payment methods. */
export const TransferSideInput: Schema<TransferSideInput> = TransferSideInputSchema;

const CreateTransferOptionsInputSchema = z.strictObject({
  /** Your own account, which facilitates the transfer. */
  accountID: id(),
  source: TransferSideInput,
  destination: TransferSideInput,
  amount: AmountInput,
});

/** Input of `createTransferOptions`. */
export interface CreateTransferOptionsInput extends z.infer<typeof CreateTransferOptionsInputSchema> {}

/** Input of `createTransferOptions`. */
export const CreateTransferOptionsInput: Schema<CreateTransferOptionsInput> =
  CreateTransferOptionsInputSchema;

const TransferOptionsSchema = openObject({
  sourceOptions: z.optional(z.array(PaymentMethod)),
  destinationOptions: z.optional(z.array(PaymentMethod)),
});

/** The payment methods with which an amount can be transferred. */
export interface TransferOptions extends z.infer<typeof TransferOptionsSchema> {}

/** The payment methods with which an amount can be transferred. */
export const TransferOptions: Schema<TransferOptions> = TransferOptionsSchema;

/**
 * Returns the payment methods with which an amount can be transferred. Pass the payment method of one side to
 * receive those of the other side that fit. Moves no money.
 *
 * An access token needs the scope `/accounts/{accountID}/transfers.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { createTransferOptions } from "@moovkit/transfers";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { sourceOptions, destinationOptions } = await createTransferOptions(client, {
 *   accountID: "5a3f",
 *   source: { accountID: "5a3f" },
 *   destination: { accountID: "9b1c" },
 *   amount: { currency: "USD", value: 1204 },
 * });
 * ```
 * @see https://docs.moov.io/api/money-movement/transfers/
 */
export const createTransferOptions = defineOperation({
  id: "createTransferOptions",
  method: "POST",
  path: "/accounts/{accountID}/transfer-options",
  input: CreateTransferOptionsInput,
  output: { 200: TransferOptions },
  errors: { 400: GenericError, 422: unprocessable(CreateTransferOptionsIssues) },
  // A POST because of its body. It only reads.
  idempotent: true,
});
