import { ConflictError, defineOperation, GenericError } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const DisableCardInputSchema = z.strictObject({ accountID: id(), cardID: id() });

/** Input of `disableCard`. */
export interface DisableCardInput extends z.infer<typeof DisableCardInputSchema> {}

/** Input of `disableCard`. */
export const DisableCardInput: Schema<DisableCardInput> = DisableCardInputSchema;

/**
 * Disables a card and its payment methods. Transfers that use it stay as they are. An access token needs the scope
 * `/accounts/{accountID}/cards.write`.
 *
 * @example
 * ```ts
 * import { disableCard } from "@moovkit/cards";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await disableCard(client, { accountID: "5a3f", cardID: "c41d" });
 * ```
 * @see https://docs.moov.io/api/sources/cards/disable/
 */
export const disableCard = defineOperation({
  id: "disableCard",
  method: "DELETE",
  path: "/accounts/{accountID}/cards/{cardID}",
  input: DisableCardInput,
  errors: { 400: GenericError, 409: ConflictError },
});
