import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import {
  AccountSettingsUpdateInput,
  BusinessProfileUpdateInput,
  CustomerSupportUpdateInput,
  IndividualProfileUpdateInput,
  id,
  type Schema,
  TermsOfServiceUpdateInput,
} from "@moovkit/models";
import * as z from "zod/mini";
import { Account } from "./account.js";
import { UpdateAccountIssues } from "./errors.js";

const UpdateAccountInputSchema = z.strictObject({
  accountID: id(),
  /** Only the profile of the account's type. */
  profile: z.optional(
    z.strictObject({
      individual: z.optional(IndividualProfileUpdateInput),
      business: z.optional(BusinessProfileUpdateInput),
    }),
  ),
  /** Your data. `null` removes it. */
  metadata: z.nullish(z.record(z.string(), z.string())),
  termsOfService: z.optional(TermsOfServiceUpdateInput),
  /** The ID of the account in your system. */
  foreignID: z.optional(z.string()),
  /** `null` removes it. */
  customerSupport: z.nullish(CustomerSupportUpdateInput),
  settings: z.optional(AccountSettingsUpdateInput),
});

/** Input of `updateAccount`. Fields that are omitted keep their values. */
export interface UpdateAccountInput extends z.infer<typeof UpdateAccountInputSchema> {}

/** Input of `updateAccount`. Fields that are omitted keep their values. */
export const UpdateAccountInput: Schema<UpdateAccountInput> = UpdateAccountInputSchema;

/**
 * Changes an account. Moov does not change details that it has already verified. An access token needs the scope
 * `/accounts/{accountID}/profile.write`.
 *
 * @example
 * ```ts
 * import { updateAccount } from "@moovkit/accounts";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await updateAccount(client, { accountID: "5a3f", metadata: { plan: "gold" } });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/accounts/patch/
 */
export const updateAccount = defineOperation({
  id: "updateAccount",
  method: "PATCH",
  path: "/accounts/{accountID}",
  input: UpdateAccountInput,
  output: { 200: Account },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(UpdateAccountIssues) },
  secretFields: ["token", "full", "ein"],
});
