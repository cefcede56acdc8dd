import { defineOperation } from "@moovkit/core";
import { id, Representative, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const ListRepresentativesInputSchema = z.strictObject({ accountID: id() });

/** Input of `listRepresentatives`. */
export interface ListRepresentativesInput extends z.infer<typeof ListRepresentativesInputSchema> {}

/** Input of `listRepresentatives`. */
export const ListRepresentativesInput: Schema<ListRepresentativesInput> = ListRepresentativesInputSchema;

/**
 * Returns the people who own or control a business, all in one list. An access token needs the scope
 * `/accounts/{accountID}/representatives.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { listRepresentatives } from "@moovkit/verification";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const representatives = await listRepresentatives(client, { accountID: "5a3f" });
 * console.log(representatives.filter(({ responsibilities }) => responsibilities?.isOwner).length);
 * ```
 * @see https://docs.moov.io/api/moov-accounts/representatives/list/
 */
export const listRepresentatives = defineOperation({
  id: "listRepresentatives",
  method: "GET",
  path: "/accounts/{accountID}/representatives",
  input: ListRepresentativesInput,
  output: { 200: z.array(Representative) },
});
