import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { CapabilityIDInput, ModeInput, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Account } from "./account.js";
import { AccountSettingsInput } from "./account-settings.js";
import { CustomerSupportInput } from "./customer-support.js";
import { CreateAccountIssues } from "./errors.js";
import { foreignID } from "./foreign-id.js";
import { BusinessProfileInput, IndividualProfileInput } from "./profile-input.js";
import { TermsOfServiceInput } from "./terms-of-service.js";

/** The fields that individuals and businesses have in common. */
const accountDetails = {
  /** Your data. Moov stores it. */
  metadata: z.optional(z.record(z.string(), z.string())),
  /** Required for all capabilities except `transfers`. It can be added later, with `updateAccount`. */
  termsOfService: z.optional(TermsOfServiceInput),
  /** The ID of the account in your system. `listAccounts` finds accounts by it. */
  foreignID: z.optional(foreignID()),
  customerSupport: z.optional(CustomerSupportInput),
  settings: z.optional(AccountSettingsInput),
  /** What the account will do. `transfers` is always included. */
  capabilities: z.optional(z.array(CapabilityIDInput)),
  /** Omit it to use the mode of the credentials. */
  mode: z.optional(ModeInput),
};

const CreateIndividualAccountInputSchema = z.strictObject({
  /** A person. */
  accountType: z.literal("individual"),
  profile: z.strictObject({ individual: IndividualProfileInput }),
  ...accountDetails,
});

const CreateBusinessAccountInputSchema = z.strictObject({
  /** A company or another organization. */
  accountType: z.literal("business"),
  profile: z.strictObject({ business: BusinessProfileInput }),
  ...accountDetails,
});

/** Input of `createAccount` for a person. */
export interface CreateIndividualAccountInput extends z.infer<typeof CreateIndividualAccountInputSchema> {}

/** Input of `createAccount` for a business. */
export interface CreateBusinessAccountInput extends z.infer<typeof CreateBusinessAccountInputSchema> {}

/** Input of `createAccount`. `accountType` decides which profile is required. */
export type CreateAccountInput = CreateIndividualAccountInput | CreateBusinessAccountInput;

/** Input of `createAccount`. `accountType` decides which profile is required. */
export const CreateAccountInput: Schema<CreateAccountInput> = z.discriminatedUnion("accountType", [
  CreateIndividualAccountInputSchema,
  CreateBusinessAccountInputSchema,
]);

/**
 * Creates an account for a person or a business. Moov has no idempotency key for it: after an error whose `processed` is
 * not `"no"`, look for the account with `listAccounts` and `foreignID` before you create it again.
 *
 * An access token needs the scope `/accounts.write`.
 *
 * @example
 * ```ts
 * import { createAccount } from "@moovkit/accounts";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const account = await createAccount(client, {
 *   accountType: "business",
 *   profile: { business: { legalBusinessName: "Whole Body Fitness LLC" } },
 * });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/accounts/create/
 */
export const createAccount = defineOperation({
  id: "createAccount",
  method: "POST",
  path: "/accounts",
  input: CreateAccountInput,
  output: { 200: Account },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(CreateAccountIssues) },
  secretFields: ["token", "full", "ein"],
  idempotent: false,
});
