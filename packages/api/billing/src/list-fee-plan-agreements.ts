import { defineOperation, offsetPagination } from "@moovkit/core";
import { id, pageInput, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { agreementFilters } from "./agreement-filters.js";
import { FeePlanAgreement } from "./fee-plan.js";

const ListFeePlanAgreementsInputSchema = z.strictObject({
  accountID: id(),
  ...agreementFilters,
  ...pageInput,
});

/** Input of `listFeePlanAgreements`. */
export interface ListFeePlanAgreementsInput extends z.infer<typeof ListFeePlanAgreementsInputSchema> {}

/** Input of `listFeePlanAgreements`. */
export const ListFeePlanAgreementsInput: Schema<ListFeePlanAgreementsInput> =
  ListFeePlanAgreementsInputSchema;

/**
 * Returns the fee plans that an account has accepted. Await the call for one page, or iterate over it for all agreements. An
 * access token needs the scope `/accounts/{accountID}/profile.read`.
 *
 * @example
 * ```ts
 * import { listFeePlanAgreements } from "@moovkit/billing";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const [agreement] = await listFeePlanAgreements(client, { accountID: "5a3f", status: ["active"] });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/billing/list-fee-plan-agreements/
 */
export const listFeePlanAgreements = defineOperation({
  id: "listFeePlanAgreements",
  method: "GET",
  path: "/accounts/{accountID}/fee-plan-agreements",
  input: ListFeePlanAgreementsInput,
  output: { 200: z.array(FeePlanAgreement) },
  pagination: offsetPagination<FeePlanAgreement>("agreementID"),
});
