import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { CreateFeePlanAgreementsIssues } from "./errors.js";
import { FeePlanAgreement } from "./fee-plan.js";

const CreateFeePlanAgreementsInputSchema = z.strictObject({
  accountID: id(),
  /** The plan to accept. `listFeePlans` returns its ID. */
  planID: id(),
});

/** Input of `createFeePlanAgreements`. */
export interface CreateFeePlanAgreementsInput extends z.infer<typeof CreateFeePlanAgreementsInputSchema> {}

/** Input of `createFeePlanAgreements`. */
export const CreateFeePlanAgreementsInput: Schema<CreateFeePlanAgreementsInput> =
  CreateFeePlanAgreementsInputSchema;

/**
 * Accepts a fee plan for an account. The owner of the account must have agreed to the fees. Moov has no idempotency key
 * for it: after an error whose `processed` is not `"no"`, look for the agreement with `listFeePlanAgreements` before
 * you create it again.
 *
 * An access token needs the scope `/accounts/{accountID}/profile.write`.
 *
 * @example
 * ```ts
 * import { createFeePlanAgreements } from "@moovkit/billing";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const agreement = await createFeePlanAgreements(client, {
 *   accountID: "5a3f",
 *   planID: "80444911-2f6b-4a7d-9b0c-5d3f1e2a7c64",
 * });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/billing/create-fee-plan-agreement/
 */
export const createFeePlanAgreements = defineOperation({
  id: "createFeePlanAgreements",
  method: "POST",
  path: "/accounts/{accountID}/fee-plan-agreements",
  input: CreateFeePlanAgreementsInput,
  output: { 201: FeePlanAgreement },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(CreateFeePlanAgreementsIssues) },
  idempotent: false,
});
