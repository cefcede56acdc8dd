import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { OnboardingInvite } from "./onboarding-invite.js";

const GetOnboardingInviteInputSchema = z.strictObject({ code: id() });

/** Input of `getOnboardingInvite`. */
export interface GetOnboardingInviteInput extends z.infer<typeof GetOnboardingInviteInputSchema> {}

/** Input of `getOnboardingInvite`. */
export const GetOnboardingInviteInput: Schema<GetOnboardingInviteInput> = GetOnboardingInviteInputSchema;

/**
 * Returns an invite. `redeemedAccountID` is the account that the recipient has created. An access token needs the scope
 * `/accounts.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { getOnboardingInvite } from "@moovkit/onboarding";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { redeemedAccountID } = await getOnboardingInvite(client, { code: "N1IA5eWYNh" });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/onboarding/get/
 */
export const getOnboardingInvite = defineOperation({
  id: "getOnboardingInvite",
  method: "GET",
  path: "/onboarding-invites/{code}",
  input: GetOnboardingInviteInput,
  output: { 200: OnboardingInvite },
  // Moov does not document whether `prefill` contains them.
  secretFields: ["token", "full", "ein"],
});
