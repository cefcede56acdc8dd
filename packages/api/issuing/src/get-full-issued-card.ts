import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { FullIssuedCard } from "./issued-card.js";

const GetFullIssuedCardInputSchema = z.strictObject({ accountID: id(), issuedCardID: id() });

/** Input of `getFullIssuedCard`. */
export interface GetFullIssuedCardInput extends z.infer<typeof GetFullIssuedCardInputSchema> {}

/** Input of `getFullIssuedCard`. */
export const GetFullIssuedCardInput: Schema<GetFullIssuedCardInput> = GetFullIssuedCardInputSchema;

/**
 * Returns a card with its number and security code. Moov allows it only if you have submitted a PCI attestation of
 * compliance. Never log or store the result. Both fields are redacted in errors, events and recordings.
 *
 * An access token needs the scope `/accounts/{accountID}/issued-cards.read-secure`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { getFullIssuedCard } from "@moovkit/issuing";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { pan, cvv } = await getFullIssuedCard(client, { accountID: "5a3f", issuedCardID: "b81c" });
 * console.log(pan.length, cvv.length);
 * ```
 * @see https://docs.moov.io/api/money-movement/issuing/
 */
export const getFullIssuedCard = defineOperation({
  id: "getFullIssuedCard",
  method: "GET",
  path: "/issuing/{accountID}/cards/{issuedCardID}/details",
  input: GetFullIssuedCardInput,
  output: { 200: FullIssuedCard },
  secretFields: ["pan", "cvv"],
});
