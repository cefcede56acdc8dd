import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { applePayDisplayName } from "./apple-pay-display-name.js";
import { CreateApplePaySessionIssues } from "./errors.js";

const CreateApplePaySessionInputSchema = z.strictObject({
  /** The account of the merchant. */
  accountID: id(),
  /** The registered domain of the page, without a scheme. */
  domain: z.string(),
  /** The name of the merchant that the buyer sees. At most 64 characters. */
  displayName: applePayDisplayName(),
});

/** Input of `createApplePaySession`. */
export interface CreateApplePaySessionInput extends z.infer<typeof CreateApplePaySessionInputSchema> {}

/** Input of `createApplePaySession`. */
export const CreateApplePaySessionInput: Schema<CreateApplePaySessionInput> =
  CreateApplePaySessionInputSchema;

/**
 * Creates a session with Apple Pay, when the page receives the event `validatemerchant`. Returns the session as a JSON
 * string: parse it, and pass it to `completeMerchantValidation`. An access token needs the scope
 * `/accounts/{accountID}/apple-pay.write`.
 *
 * @example
 * ```ts
 * import { createApplePaySession } from "@moovkit/cards";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const session = await createApplePaySession(client, {
 *   accountID: "5a3f",
 *   domain: "checkout.shop.example",
 *   displayName: "Harbor Street Bakery",
 * });
 * const merchantSession: unknown = JSON.parse(session);
 * ```
 * @see https://docs.moov.io/api/sources/apple-pay/session/
 */
export const createApplePaySession = defineOperation({
  id: "createApplePaySession",
  method: "POST",
  path: "/accounts/{accountID}/apple-pay/sessions",
  input: CreateApplePaySessionInput,
  output: { 200: z.string() },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(CreateApplePaySessionIssues) },
  // A session that is not used has no effect.
  idempotent: true,
});
