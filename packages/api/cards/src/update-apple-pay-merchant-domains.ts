import { defineOperation, GenericError } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const UpdateApplePayMerchantDomainsInputSchema = z.strictObject({
  /** The account of the merchant. */
  accountID: id(),
  /** Fully qualified names without a scheme. Verify them with Apple first. */
  addDomains: z.optional(z.array(z.string())),
  removeDomains: z.optional(z.array(z.string())),
});

/** Input of `updateApplePayMerchantDomains`. */
export interface UpdateApplePayMerchantDomainsInput
  extends z.infer<typeof UpdateApplePayMerchantDomainsInputSchema> {}

/** Input of `updateApplePayMerchantDomains`. */
export const UpdateApplePayMerchantDomainsInput: Schema<UpdateApplePayMerchantDomainsInput> =
  UpdateApplePayMerchantDomainsInputSchema;

/**
 * Adds and removes domains at which a merchant accepts Apple Pay. Rejects with a `NotFoundError` if the account has not
 * registered domains, and with status 417 if a domain is not verified with Apple. An access token needs the scope
 * `/accounts/{accountID}/apple-pay.write`.
 *
 * @example
 * ```ts
 * import { updateApplePayMerchantDomains } from "@moovkit/cards";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await updateApplePayMerchantDomains(client, { accountID: "5a3f", addDomains: ["pay.shop.example"] });
 * ```
 * @see https://docs.moov.io/api/sources/apple-pay/
 */
export const updateApplePayMerchantDomains = defineOperation({
  id: "updateApplePayMerchantDomains",
  method: "PATCH",
  path: "/accounts/{accountID}/apple-pay/domains",
  input: UpdateApplePayMerchantDomainsInput,
  errors: { 400: GenericError },
});
