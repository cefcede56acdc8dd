import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const RevokeOnboardingInviteInputSchema = z.strictObject({ code: id() });

/** Input of `revokeOnboardingInvite`. */
export interface RevokeOnboardingInviteInput extends z.infer<typeof RevokeOnboardingInviteInputSchema> {}

/** Input of `revokeOnboardingInvite`. */
export const RevokeOnboardingInviteInput: Schema<RevokeOnboardingInviteInput> =
  RevokeOnboardingInviteInputSchema;

/**
 * Revokes an invite, so that its link can no longer be used. An access token needs the scope `/accounts.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { revokeOnboardingInvite } from "@moovkit/onboarding";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await revokeOnboardingInvite(client, { code: "N1IA5eWYNh" });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/onboarding/delete/
 */
export const revokeOnboardingInvite = defineOperation({
  id: "revokeOnboardingInvite",
  method: "DELETE",
  path: "/onboarding-invites/{code}",
  input: RevokeOnboardingInviteInput,
});
