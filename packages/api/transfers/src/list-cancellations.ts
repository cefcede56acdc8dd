import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Cancellation } from "./cancellation.js";

const ListCancellationsInputSchema = z.strictObject({
  /** Your own account, which facilitates the transfer. */
  accountID: id(),
  transferID: id(),
});

/** Input of `listCancellations`. */
export interface ListCancellationsInput extends z.infer<typeof ListCancellationsInputSchema> {}

/** Input of `listCancellations`. */
export const ListCancellationsInput: Schema<ListCancellationsInput> = ListCancellationsInputSchema;

/**
 * Returns the cancellations of a transfer. An access token needs the scope `/accounts/{accountID}/transfers.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { listCancellations } from "@moovkit/transfers";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const cancellations = await listCancellations(client, { accountID: "5a3f", transferID: "c1a2" });
 * ```
 * @see https://docs.moov.io/api/money-movement/transfers/
 */
export const listCancellations = defineOperation({
  id: "listCancellations",
  method: "GET",
  path: "/accounts/{accountID}/transfers/{transferID}/cancellations",
  input: ListCancellationsInput,
  output: { 200: z.array(Cancellation) },
});
