import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Card } from "./card.js";

const ListCardsInputSchema = z.strictObject({ accountID: id() });

/** Input of `listCards`. */
export interface ListCardsInput extends z.infer<typeof ListCardsInputSchema> {}

/** Input of `listCards`. */
export const ListCardsInput: Schema<ListCardsInput> = ListCardsInputSchema;

/**
 * Returns the active cards of an account, all in one list. An access token needs the scope `/accounts/{accountID}/cards.read`.
 *
 * @example
 * ```ts
 * import { listCards } from "@moovkit/cards";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * for (const { brand, lastFourCardNumber } of await listCards(client, { accountID: "5a3f" }))
 *   console.log(brand, lastFourCardNumber);
 * ```
 * @see https://docs.moov.io/api/sources/cards/list/
 */
export const listCards = defineOperation({
  id: "listCards",
  method: "GET",
  path: "/accounts/{accountID}/cards",
  input: ListCardsInput,
  output: { 200: z.array(Card) },
});
