import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { CardVolumeDistributionInput } from "./card-volume-distribution.js";
import { UpsertUnderwritingIssues } from "./errors.js";
import { FulfillmentDetailsInput } from "./fulfillment-details.js";
import { Underwriting } from "./underwriting.js";
import { VolumeByCustomerTypeInput } from "./volume-by-customer-type.js";

const UpsertUnderwritingInputSchema = z.strictObject({
  accountID: id(),
  /** In dollars. */
  averageTransactionSize: z.int(),
  /** In dollars. */
  maxTransactionSize: z.int(),
  /** In dollars. */
  averageMonthlyTransactionVolume: z.int(),
  volumeByCustomerType: VolumeByCustomerTypeInput,
  cardVolumeDistribution: CardVolumeDistributionInput,
  fulfillment: FulfillmentDetailsInput,
});

/** Input of `upsertUnderwriting`. */
export interface UpsertUnderwritingInput extends z.infer<typeof UpsertUnderwritingInputSchema> {}

/** Input of `upsertUnderwriting`. */
export const UpsertUnderwritingInput: Schema<UpsertUnderwritingInput> = UpsertUnderwritingInputSchema;

/**
 * Describes the card payments that an account expects, in the form of older versions of the API. Moov is replacing it with
 * `saveUnderwriting`. An access token needs the scope `/accounts/{accountID}/profile.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { upsertUnderwriting } from "@moovkit/verification";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await upsertUnderwriting(client, {
 *   accountID: "5a3f",
 *   averageTransactionSize: 50,
 *   maxTransactionSize: 500,
 *   averageMonthlyTransactionVolume: 10_000,
 *   volumeByCustomerType: { businessToBusinessPercentage: 20, consumerToBusinessPercentage: 80 },
 *   cardVolumeDistribution: {
 *     ecommercePercentage: 100,
 *     cardPresentPercentage: 0,
 *     mailOrPhonePercentage: 0,
 *     debtRepaymentPercentage: 0,
 *   },
 *   fulfillment: {
 *     hasPhysicalGoods: true,
 *     isShippingProduct: true,
 *     shipmentDurationDays: 3,
 *     returnPolicy: "withinThirtyDays",
 *   },
 * });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/underwriting/put/
 */
export const upsertUnderwriting = defineOperation({
  id: "upsertUnderwriting",
  method: "PUT",
  path: "/accounts/{accountID}/underwriting",
  input: UpsertUnderwritingInput,
  output: { 200: Underwriting },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(UpsertUnderwritingIssues) },
});
