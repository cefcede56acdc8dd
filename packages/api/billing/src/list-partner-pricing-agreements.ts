import { defineOperation, offsetPagination } from "@moovkit/core";
import { id, pageInput, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { agreementFilters } from "./agreement-filters.js";
import { PartnerPricingAgreement } from "./fee-plan.js";

const ListPartnerPricingAgreementsInputSchema = z.strictObject({
  /** The account of the partner. */
  accountID: id(),
  ...agreementFilters,
  ...pageInput,
});

/** Input of `listPartnerPricingAgreements`. */
export interface ListPartnerPricingAgreementsInput
  extends z.infer<typeof ListPartnerPricingAgreementsInputSchema> {}

/** Input of `listPartnerPricingAgreements`. */
export const ListPartnerPricingAgreementsInput: Schema<ListPartnerPricingAgreementsInput> =
  ListPartnerPricingAgreementsInputSchema;

/**
 * Returns the prices that a partner has agreed with Moov. Await the call for one page, or iterate over it for all agreements.
 * An access token needs the scope `/accounts/{accountID}/profile.read`.
 *
 * @example
 * ```ts
 * import { listPartnerPricingAgreements } from "@moovkit/billing";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const [agreement] = await listPartnerPricingAgreements(client, { accountID: "9b1c", status: ["active"] });
 * console.log(agreement?.revenueShare);
 * ```
 * @see https://docs.moov.io/api/moov-accounts/partner-billing/list-partner-pricing-agreements/
 */
export const listPartnerPricingAgreements = defineOperation({
  id: "listPartnerPricingAgreements",
  method: "GET",
  path: "/accounts/{accountID}/partner-pricing-agreements",
  input: ListPartnerPricingAgreementsInput,
  output: { 200: z.array(PartnerPricingAgreement) },
  pagination: offsetPagination<PartnerPricingAgreement>("agreementID"),
});
