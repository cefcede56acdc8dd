import * as z from "zod/mini";
import { AccountSettingsInput } from "./account-settings.js";
import { CapabilityIDInput } from "./capability-id.js";
import { CustomerSupportInput } from "./customer-support.js";
import { foreignID } from "./foreign-id.js";
import { ModeInput } from "./mode.js";
import { BusinessProfileInput, IndividualProfileInput } from "./profile-input.js";
import type { Schema } from "./schema.js";
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
