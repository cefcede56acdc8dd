import { ConflictError, defineOperation, GenericError } from "@moovkit/core";
import { CapabilityIDInput, id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const DisableCapabilityInputSchema = z.strictObject({ accountID: id(), capabilityID: CapabilityIDInput });

/** Input of `disableCapability`. */
export interface DisableCapabilityInput extends z.infer<typeof DisableCapabilityInputSchema> {}

/** Input of `disableCapability`. */
export const DisableCapabilityInput: Schema<DisableCapabilityInput> = DisableCapabilityInputSchema;

/**
 * Disables a capability of an account. An access token needs the scope `/accounts/{accountID}/capabilities.write`.
 *
 * @example
 * ```ts
 * import { disableCapability } from "@moovkit/accounts";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await disableCapability(client, { accountID: "5a3f", capabilityID: "send-funds.ach" });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/capabilities/delete/
 */
export const disableCapability = defineOperation({
  id: "disableCapability",
  method: "DELETE",
  path: "/accounts/{accountID}/capabilities/{capabilityID}",
  input: DisableCapabilityInput,
  errors: { 400: GenericError, 409: ConflictError },
});
