import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { IssuedCardAuthorization } from "./issued-card-authorization.js";

const GetIssuedCardAuthorizationInputSchema = z.strictObject({ accountID: id(), authorizationID: id() });

/** Input of `getIssuedCardAuthorization`. */
export interface GetIssuedCardAuthorizationInput
  extends z.infer<typeof GetIssuedCardAuthorizationInputSchema> {}

/** Input of `getIssuedCardAuthorization`. */
export const GetIssuedCardAuthorizationInput: Schema<GetIssuedCardAuthorizationInput> =
  GetIssuedCardAuthorizationInputSchema;

/**
 * Returns an authorization of an issued card. An access token needs the scope
 * `/accounts/{accountID}/issued-cards.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { getIssuedCardAuthorization } from "@moovkit/issuing";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { status } = await getIssuedCardAuthorization(client, { accountID: "5a3f", authorizationID: "9e07" });
 * ```
 * @see https://docs.moov.io/api/money-movement/issuing/get-authorization/
 */
export const getIssuedCardAuthorization = defineOperation({
  id: "getIssuedCardAuthorization",
  method: "GET",
  path: "/issuing/{accountID}/authorizations/{authorizationID}",
  input: GetIssuedCardAuthorizationInput,
  output: { 200: IssuedCardAuthorization },
});
