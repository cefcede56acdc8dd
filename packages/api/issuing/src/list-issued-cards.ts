import { defineOperation, offsetPagination } from "@moovkit/core";
import { id, pageInput, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { IssuedCard } from "./issued-card.js";
import { IssuedCardStateInput } from "./issued-card-state.js";

const ListIssuedCardsInputSchema = z.strictObject({
  accountID: id(),
  /** Only cards in one of these states. An empty list is rejected, because it would be sent as no filter. */
  states: z.optional(z.array(IssuedCardStateInput).check(z.minLength(1))),
  ...pageInput,
});

/** Input of `listIssuedCards`. */
export interface ListIssuedCardsInput extends z.infer<typeof ListIssuedCardsInputSchema> {}

/** Input of `listIssuedCards`. */
export const ListIssuedCardsInput: Schema<ListIssuedCardsInput> = ListIssuedCardsInputSchema;

/**
 * Returns the cards that Moov has issued to an account, without their numbers. Await the call for one page, or iterate
 * over it for all cards. An access token needs the scope `/accounts/{accountID}/issued-cards.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { listIssuedCards } from "@moovkit/issuing";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * for await (const card of listIssuedCards(client, { accountID: "5a3f", states: ["active"] }))
 *   console.log(card.lastFourCardNumber, card.nickname);
 * ```
 * @see https://docs.moov.io/api/money-movement/issuing/
 */
export const listIssuedCards = defineOperation({
  id: "listIssuedCards",
  method: "GET",
  path: "/issuing/{accountID}/cards",
  input: ListIssuedCardsInput,
  output: { 200: z.array(IssuedCard) },
  pagination: offsetPagination<IssuedCard>("issuedCardID"),
});
