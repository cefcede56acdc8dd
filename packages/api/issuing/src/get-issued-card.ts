import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { IssuedCard } from "./issued-card.js";

const GetIssuedCardInputSchema = z.strictObject({ accountID: id(), issuedCardID: id() });

/** Input of `getIssuedCard`. */
export interface GetIssuedCardInput extends z.infer<typeof GetIssuedCardInputSchema> {}

/** Input of `getIssuedCard`. */
export const GetIssuedCardInput: Schema<GetIssuedCardInput> = GetIssuedCardInputSchema;

/**
 * Returns a card with its controls and the use of its limits, without its number. An access token needs the scope
 * `/accounts/{accountID}/issued-cards.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { getIssuedCard } from "@moovkit/issuing";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { state, controls } = await getIssuedCard(client, { accountID: "5a3f", issuedCardID: "b81c" });
 * ```
 * @see https://docs.moov.io/api/money-movement/issuing/
 */
export const getIssuedCard = defineOperation({
  id: "getIssuedCard",
  method: "GET",
  path: "/issuing/{accountID}/cards/{issuedCardID}",
  input: GetIssuedCardInput,
  output: { 200: IssuedCard },
});
