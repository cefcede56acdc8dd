import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Cancellation } from "./cancellation.js";

const GetCancellationInputSchema = z.strictObject({
  /** Your own account, which facilitates the transfer. */
  accountID: id(),
  transferID: id(),
  cancellationID: id(),
});

/** Input of `getCancellation`. */
export interface GetCancellationInput extends z.infer<typeof GetCancellationInputSchema> {}

/** Input of `getCancellation`. */
export const GetCancellationInput: Schema<GetCancellationInput> = GetCancellationInputSchema;

/**
 * Returns a cancellation. An access token needs the scope `/accounts/{accountID}/transfers.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { getCancellation } from "@moovkit/transfers";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const cancellation = await getCancellation(client, {
 *   accountID: "5a3f",
 *   transferID: "c1a2",
 *   cancellationID: "e4b7",
 * });
 * ```
 * @see https://docs.moov.io/api/money-movement/transfers/
 */
export const getCancellation = defineOperation({
  id: "getCancellation",
  method: "GET",
  path: "/accounts/{accountID}/transfers/{transferID}/cancellations/{cancellationID}",
  input: GetCancellationInput,
  output: { 200: Cancellation },
});
