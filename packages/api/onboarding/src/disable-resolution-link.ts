import { ConflictError, defineOperation, GenericError } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const DisableResolutionLinkInputSchema = z.strictObject({ accountID: id(), resolutionLinkCode: id() });

/** Input of `disableResolutionLink`. */
export interface DisableResolutionLinkInput extends z.infer<typeof DisableResolutionLinkInputSchema> {}

/** Input of `disableResolutionLink`. */
export const DisableResolutionLinkInput: Schema<DisableResolutionLinkInput> =
  DisableResolutionLinkInputSchema;

/**
 * Disables a resolution link before it expires. An access token needs the scope `/accounts/{accountID}/profile.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { disableResolutionLink } from "@moovkit/onboarding";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await disableResolutionLink(client, { accountID: "5a3f", resolutionLinkCode: "k3Xw9" });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/resolution-links/
 */
export const disableResolutionLink = defineOperation({
  id: "disableResolutionLink",
  method: "DELETE",
  path: "/accounts/{accountID}/resolution-links/{resolutionLinkCode}",
  input: DisableResolutionLinkInput,
  errors: { 400: GenericError, 409: ConflictError },
});
