import { defineOperation, GenericError } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Cancellation } from "./cancellation.js";

const CreateCancellationInputSchema = z.strictObject({
  /** Your own account, which facilitates the transfer. */
  accountID: id(),
  transferID: id(),
});

/** Input of `createCancellation`. */
export interface CreateCancellationInput extends z.infer<typeof CreateCancellationInputSchema> {}

/** Input of `createCancellation`. */
export const CreateCancellationInput: Schema<CreateCancellationInput> = CreateCancellationInputSchema;

/**
 * Requests the cancellation of a transfer that its rail has not processed yet. The status of the cancellation shows whether
 * it succeeded. `createReversal` cancels or refunds a card payment, whichever is possible.
 *
 * An access token needs the scope `/accounts/{accountID}/transfers.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { createCancellation } from "@moovkit/transfers";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { status } = await createCancellation(client, { accountID: "5a3f", transferID: "c1a2" });
 * ```
 * @see https://docs.moov.io/api/money-movement/transfers/
 */
export const createCancellation = defineOperation({
  id: "createCancellation",
  method: "POST",
  path: "/accounts/{accountID}/transfers/{transferID}/cancellations",
  input: CreateCancellationInput,
  // The request has no body.
  encoding: "query",
  output: { 200: Cancellation, 202: Cancellation },
  errors: { 400: GenericError },
  idempotent: false,
});
