import { defineOperation } from "@moovkit/core";
import * as z from "zod/mini";
import { OnboardingInvite } from "./onboarding-invite.js";

/**
 * Returns all invites of your account, all in one list. An access token needs the scope `/accounts.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { listOnboardingInvites } from "@moovkit/onboarding";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const invites = await listOnboardingInvites(client);
 * const openInvites = invites.filter(({ revokedOn, redeemedOn }) => !revokedOn && !redeemedOn);
 * ```
 * @see https://docs.moov.io/api/moov-accounts/onboarding/list/
 */
export const listOnboardingInvites = defineOperation({
  id: "listOnboardingInvites",
  method: "GET",
  path: "/onboarding-invites",
  output: { 200: z.array(OnboardingInvite) },
  // Moov does not document whether `prefill` contains them.
  secretFields: ["token", "full", "ein"],
});
