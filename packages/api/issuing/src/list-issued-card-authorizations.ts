import { defineOperation, offsetPagination } from "@moovkit/core";
import { id, pageInput, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { IssuedCardAuthorization } from "./issued-card-authorization.js";
import { IssuingAuthorizationStatusInput } from "./issuing-authorization-status.js";

const ListIssuedCardAuthorizationsInputSchema = z.strictObject({
  accountID: id(),
  /** Only authorizations of this card. */
  issuedCardID: z.optional(id()),
  /** Only authorizations with one of these statuses. An empty list is rejected, because it would be sent as no filter. */
  statuses: z.optional(z.array(IssuingAuthorizationStatusInput).check(z.minLength(1))),
  /** Only authorizations that were created at this time or later. RFC 3339. */
  startDateTime: z.optional(z.iso.datetime({ offset: true })),
  /** Only authorizations that were created before this time. RFC 3339. */
  endDateTime: z.optional(z.iso.datetime({ offset: true })),
  ...pageInput,
});

/** Input of `listIssuedCardAuthorizations`. */
export interface ListIssuedCardAuthorizationsInput
  extends z.infer<typeof ListIssuedCardAuthorizationsInputSchema> {}

/** Input of `listIssuedCardAuthorizations`. */
export const ListIssuedCardAuthorizationsInput: Schema<ListIssuedCardAuthorizationsInput> =
  ListIssuedCardAuthorizationsInputSchema;

/**
 * Returns the authorizations of the cards of an account. Await the call for one page, or iterate over it for all
 * authorizations. An access token needs the scope `/accounts/{accountID}/issued-cards.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { listIssuedCardAuthorizations } from "@moovkit/issuing";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const declined = listIssuedCardAuthorizations(client, { accountID: "5a3f", statuses: ["declined"] });
 * for await (const { authorizedAmount, merchantData } of declined)
 *   console.log(authorizedAmount, merchantData.name);
 * ```
 * @see https://docs.moov.io/api/money-movement/issuing/list-authorizations/
 */
export const listIssuedCardAuthorizations = defineOperation({
  id: "listIssuedCardAuthorizations",
  method: "GET",
  path: "/issuing/{accountID}/authorizations",
  input: ListIssuedCardAuthorizationsInput,
  output: { 200: z.array(IssuedCardAuthorization) },
  pagination: offsetPagination<IssuedCardAuthorization>("authorizationID"),
});
