import { defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { Amount, id, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { CardAcquiringRefund } from "./card-acquiring-refund.js";
import { InitiateRefundIssues } from "./errors.js";
import { idempotencyKey } from "./idempotency-key.js";
import { optionalBody } from "./optional-body.js";
import { RefundAmountDetails, RefundAmountDetailsInput } from "./refund-amount-details.js";
import { TransferWaitForInput } from "./transfer-wait-for.js";

const InitiateRefundInputSchema = z.strictObject({
  /** Your own account, which facilitates the transfer. */
  accountID: id(),
  transferID: id(),
  /** Whole number in the smallest unit of the currency: 1204 is $12.04. Omit it to refund the whole payment. */
  amount: z.optional(z.int().check(z.nonnegative())),
  amountDetails: z.optional(RefundAmountDetailsInput),
  /**
   * A UUID, or any string of 1 to 36 characters that does not start or end with a space. Generated for each
   * call if it is omitted. It never expires.
   */
  idempotencyKey: z.optional(idempotencyKey()),
  /** `"rail-response"` waits for the card network, and returns the details of the refund. */
  waitFor: z.optional(TransferWaitForInput),
});

/** Input of `initiateRefund`. */
export interface InitiateRefundInput extends z.infer<typeof InitiateRefundInputSchema> {}

/** Input of `initiateRefund`. */
export const InitiateRefundInput: Schema<InitiateRefundInput> = InitiateRefundInputSchema;

const AsyncCreatedRefundSchema = openObject({
  refundID: z.string(),
  /** RFC 3339, with nanoseconds. */
  createdOn: z.string(),
  amount: Amount,
  amountDetails: z.optional(RefundAmountDetails),
});

/** A refund that exists, but that the card network has not confirmed yet. Read its status with `getRefund`. */
export interface AsyncCreatedRefund extends z.infer<typeof AsyncCreatedRefundSchema> {}

/** A refund that exists, but that the card network has not confirmed yet. Read its status with `getRefund`. */
export const AsyncCreatedRefund: Schema<AsyncCreatedRefund> = AsyncCreatedRefundSchema;

/** A new refund. `"status" in refund` narrows it. */
export type CreateRefundResponse = CardAcquiringRefund | AsyncCreatedRefund;

/** A new refund. */
export const CreateRefundResponse: Schema<CreateRefundResponse> = z.union([
  CardAcquiringRefund,
  AsyncCreatedRefund,
]);

/**
 * Refunds a card payment, as a whole or in part. `createReversal` cancels the payment instead, if it has not been settled.
 *
 * Retries send the same idempotency key, so that Moov creates one refund. If the `idempotencyKey` was used before, the call
 * resolves with the original refund, and `withResponse()` shows status 409. An access token needs the scope
 * `/accounts/{accountID}/transfers.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { initiateRefund } from "@moovkit/transfers";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const refund = await initiateRefund(client, { accountID: "5a3f", transferID: "c1a2", amount: 500 }); // $5.00
 * ```
 * @see https://docs.moov.io/api/money-movement/refunds/
 */
export const initiateRefund = defineOperation({
  id: "initiateRefund",
  method: "POST",
  path: "/accounts/{accountID}/transfers/{transferID}/refunds",
  input: InitiateRefundInput,
  headers: { waitFor: "x-wait-for" },
  encode: ({ amount, amountDetails }) => ({ body: optionalBody({ amount, amountDetails }) }),
  output: { 200: CreateRefundResponse, 202: CreateRefundResponse, 409: CardAcquiringRefund },
  errors: { 400: GenericError, 422: unprocessable(InitiateRefundIssues) },
  idempotency: "key",
});
