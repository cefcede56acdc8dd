import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { IncurredFee } from "./incurred-fee.js";

const ListFeesFetchInputSchema = z.strictObject({
  accountID: id(),
  /**
   * Only the fees with these IDs, such as those in `moovFees` of a transfer. Moov does not document what it returns without
   * them.
   */
  feeIDs: z.optional(z.array(id())),
});

/** Input of `listFeesFetch`. */
export interface ListFeesFetchInput extends z.infer<typeof ListFeesFetchInputSchema> {}

/** Input of `listFeesFetch`. */
export const ListFeesFetchInput: Schema<ListFeesFetchInput> = ListFeesFetchInputSchema;

/**
 * Returns several fees of an account at once, by their IDs. An access token needs the scope
 * `/accounts/{accountID}/transfers.read`.
 *
 * @example
 * ```ts
 * import { listFeesFetch } from "@moovkit/billing";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const fees = await listFeesFetch(client, { accountID: "5a3f", feeIDs: ["c1a2", "c1a3"] });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/billing/list-fees-fetch/
 */
export const listFeesFetch = defineOperation({
  id: "listFeesFetch",
  method: "POST",
  path: "/accounts/{accountID}/fees/.fetch",
  input: ListFeesFetchInput,
  output: { 200: z.array(IncurredFee) },
  encode: ({ feeIDs }) => ({ body: feeIDs && { feeIDs } }),
  // Read-only. It is a POST request because it has a body.
  idempotent: true,
});
