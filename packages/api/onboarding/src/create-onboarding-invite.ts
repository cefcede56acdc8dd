import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { ApplicationScopeInput, CapabilityIDInput, CreateAccountInput, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { CreateOnboardingInviteIssues } from "./errors.js";
import { OnboardingInvite } from "./onboarding-invite.js";

const CreateOnboardingInviteInputSchema = z.strictObject({
  /** Where the recipient goes after the form. */
  returnURL: z.optional(z.url()),
  /** Your terms of service, which the form links to. */
  termsOfServiceURL: z.optional(z.url()),
  /** What your account can do with the new account. At least one. */
  scopes: z.array(ApplicationScopeInput).check(z.minLength(1)),
  /** What the new account can do with your account. */
  grantScopes: z.optional(z.array(ApplicationScopeInput)),
  /** The capabilities that the new account requests. At least one. */
  capabilities: z.array(CapabilityIDInput).check(z.minLength(1)),
  /** The codes of the fee plans that the recipient can accept, such as `merchant-direct`. At least one. */
  feePlanCodes: z.array(z.string()).check(z.minLength(1)),
  /** Details that are prefilled in the form. The recipient can change them. */
  prefill: z.optional(CreateAccountInput),
});

/** Input of `createOnboardingInvite`. */
export interface CreateOnboardingInviteInput extends z.infer<typeof CreateOnboardingInviteInputSchema> {}

/** Input of `createOnboardingInvite`. */
export const CreateOnboardingInviteInput: Schema<CreateOnboardingInviteInput> =
  CreateOnboardingInviteInputSchema;

/**
 * Creates an invite: a link to Moov's hosted form, in which the recipient creates an account and connects it to yours. Send
 * the link to the recipient yourself. Moov has no idempotency key for it: after an error whose `processed` is not `"no"`,
 * look for the invite with `listOnboardingInvites` before you create it again.
 *
 * An access token needs the scope `/accounts.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { createOnboardingInvite } from "@moovkit/onboarding";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { link } = await createOnboardingInvite(client, {
 *   returnURL: "https://shop.example/welcome",
 *   scopes: ["accounts.read", "transfers.write"],
 *   capabilities: ["transfers", "collect-funds.card-payments"],
 *   feePlanCodes: ["merchant-direct"],
 * });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/onboarding/post/
 */
export const createOnboardingInvite = defineOperation({
  id: "createOnboardingInvite",
  method: "POST",
  path: "/onboarding-invites",
  input: CreateOnboardingInviteInput,
  output: { 200: OnboardingInvite },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(CreateOnboardingInviteIssues) },
  secretFields: ["token", "full", "ein"],
  idempotent: false,
});
