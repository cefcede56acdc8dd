import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { AddressUpdateInput, id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { UpdateIssuedCardIssues } from "./errors.js";
import { IssuedCard } from "./issued-card.js";
import { UpdateIssuingControlsInput } from "./issuing-controls.js";

const UpdateIssuedCardInputSchema = z.strictObject({
  accountID: id(),
  issuedCardID: id(),
  /** `closed` closes the card permanently. */
  state: z.optional(z.literal("closed")),
  /** `null` removes it. */
  nickname: z.nullish(z.string()),
  /** Your data. `null` removes it. */
  metadata: z.nullish(z.record(z.string(), z.string())),
  /** `null` removes it. */
  billingAddress: z.nullish(AddressUpdateInput),
  controls: z.optional(UpdateIssuingControlsInput),
});

/** Input of `updateIssuedCard`. Fields that are omitted keep their values. */
export interface UpdateIssuedCardInput extends z.infer<typeof UpdateIssuedCardInputSchema> {}

/** Input of `updateIssuedCard`. Fields that are omitted keep their values. */
export const UpdateIssuedCardInput: Schema<UpdateIssuedCardInput> = UpdateIssuedCardInputSchema;

/**
 * Changes or closes a card. An access token needs the scope `/accounts/{accountID}/issued-cards.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { updateIssuedCard } from "@moovkit/issuing";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const card = { accountID: "5a3f", issuedCardID: "b81c" };
 * await updateIssuedCard(client, { ...card, controls: { expiresOn: "2026-12-31T23:59:59Z" } });
 * await updateIssuedCard(client, { ...card, state: "closed" });
 * ```
 * @see https://docs.moov.io/api/money-movement/issuing/update/
 */
export const updateIssuedCard = defineOperation({
  id: "updateIssuedCard",
  method: "PATCH",
  path: "/issuing/{accountID}/cards/{issuedCardID}",
  input: UpdateIssuedCardInput,
  output: { 200: IssuedCard },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(UpdateIssuedCardIssues) },
});
