import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Card } from "./card.js";

const GetCardInputSchema = z.strictObject({ accountID: id(), cardID: id() });

/** Input of `getCard`. */
export interface GetCardInput extends z.infer<typeof GetCardInputSchema> {}

/** Input of `getCard`. */
export const GetCardInput: Schema<GetCardInput> = GetCardInputSchema;

/**
 * Returns a card without its number. An access token needs the scope `/accounts/{accountID}/cards.read`.
 *
 * @example
 * ```ts
 * import { getCard } from "@moovkit/cards";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { expiration } = await getCard(client, { accountID: "5a3f", cardID: "c41d" });
 * ```
 * @see https://docs.moov.io/api/sources/cards/get/
 */
export const getCard = defineOperation({
  id: "getCard",
  method: "GET",
  path: "/accounts/{accountID}/cards/{cardID}",
  input: GetCardInput,
  output: { 200: Card },
});
