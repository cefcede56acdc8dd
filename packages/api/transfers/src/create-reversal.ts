import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { id, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Cancellation } from "./cancellation.js";
import { CardAcquiringRefund } from "./card-acquiring-refund.js";
import { CreateReversalIssues } from "./errors.js";
import { idempotencyKey } from "./idempotency-key.js";
import { optionalBody } from "./optional-body.js";
import { RefundAmountDetailsInput } from "./refund-amount-details.js";

const CreateReversalInputSchema = z
  .strictObject({
    /** Your own account, which facilitates the transfer. */
    accountID: id(),
    transferID: id(),
    /** Whole number in the smallest unit of the currency: 1204 is $12.04. Omit it to reverse the whole payment. */
    amount: z.optional(z.int().check(z.nonnegative())),
    amountDetails: z.optional(RefundAmountDetailsInput),
    /**
     * A UUID, or any string of 1 to 36 characters that does not start or end with a space. Generated for each
     * call if it is omitted. It never expires.
     */
    idempotencyKey: z.optional(idempotencyKey()),
  })
  .check(
    // Moov requires the amount in a body. Without it, the whole payment would be reversed.
    z.refine(({ amount, amountDetails }) => amount !== undefined || amountDetails === undefined, {
      path: ["amount"],
      error: "is required with `amountDetails`",
    }),
  );

/** Input of `createReversal`. */
export interface CreateReversalInput extends z.infer<typeof CreateReversalInputSchema> {}

/** Input of `createReversal`. */
export const CreateReversalInput: Schema<CreateReversalInput> = CreateReversalInputSchema;

const ReversedWithCancellationSchema = openObject({
  cancellation: Cancellation,
});

/** A reversal that canceled the payment. */
export interface ReversedWithCancellation extends z.infer<typeof ReversedWithCancellationSchema> {}

/** A reversal that canceled the payment. */
export const ReversedWithCancellation: Schema<ReversedWithCancellation> = ReversedWithCancellationSchema;

const ReversedWithRefundSchema = openObject({
  refund: CardAcquiringRefund,
});

/** A reversal that refunded the payment. */
export interface ReversedWithRefund extends z.infer<typeof ReversedWithRefundSchema> {}

/** A reversal that refunded the payment. */
export const ReversedWithRefund: Schema<ReversedWithRefund> = ReversedWithRefundSchema;

/** How a payment was reversed. `"refund" in reversal` narrows it. */
export type Reversal = ReversedWithCancellation | ReversedWithRefund;

/** How a payment was reversed. */
export const Reversal: Schema<Reversal> = z.union([ReversedWithCancellation, ReversedWithRefund]);

/**
 * Returns the money of a card payment to the cardholder: cancels the payment if it has not been settled, and otherwise
 * refunds it. A partial reversal is always a refund.
 *
 * Retries send the same idempotency key, so that Moov creates one reversal. Unlike `createTransfer`, a call rejects with
 * `ConflictError` if its `idempotencyKey` was used before. An access token needs the scope
 * `/accounts/{accountID}/transfers.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { createReversal } from "@moovkit/transfers";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const reversal = await createReversal(client, { accountID: "5a3f", transferID: "c1a2" });
 * if ("refund" in reversal) console.log("refunded", reversal.refund.refundID);
 * else console.log("canceled", reversal.cancellation.cancellationID);
 * ```
 * @see https://docs.moov.io/api/money-movement/refunds/cancel/
 */
export const createReversal = defineOperation({
  id: "createReversal",
  method: "POST",
  path: "/accounts/{accountID}/transfers/{transferID}/reversals",
  input: CreateReversalInput,
  encode: ({ amount, amountDetails }) => ({ body: optionalBody({ amount, amountDetails }) }),
  output: { 200: Reversal, 202: Reversal },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(CreateReversalIssues) },
  idempotency: "key",
});
