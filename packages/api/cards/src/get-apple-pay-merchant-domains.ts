import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { ApplePayMerchantDomains } from "./apple-pay-merchant-domains.js";

const GetApplePayMerchantDomainsInputSchema = z.strictObject({ accountID: id() });

/** Input of `getApplePayMerchantDomains`. */
export interface GetApplePayMerchantDomainsInput
  extends z.infer<typeof GetApplePayMerchantDomainsInputSchema> {}

/** Input of `getApplePayMerchantDomains`. */
export const GetApplePayMerchantDomainsInput: Schema<GetApplePayMerchantDomainsInput> =
  GetApplePayMerchantDomainsInputSchema;

/**
 * Returns the domains at which a merchant accepts Apple Pay. Rejects with a `NotFoundError` if the account has not
 * registered any. An access token needs the scope `/accounts/{accountID}/apple-pay.read`.
 *
 * @example
 * ```ts
 * import { getApplePayMerchantDomains } from "@moovkit/cards";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { domains } = await getApplePayMerchantDomains(client, { accountID: "5a3f" });
 * ```
 * @see https://docs.moov.io/api/sources/apple-pay/
 */
export const getApplePayMerchantDomains = defineOperation({
  id: "getApplePayMerchantDomains",
  method: "GET",
  path: "/accounts/{accountID}/apple-pay/domains",
  input: GetApplePayMerchantDomainsInput,
  output: { 200: ApplePayMerchantDomains },
});
