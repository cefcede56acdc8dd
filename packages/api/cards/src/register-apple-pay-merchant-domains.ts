import { defineOperation, GenericError } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { applePayDisplayName } from "./apple-pay-display-name.js";
import { ApplePayMerchantDomains } from "./apple-pay-merchant-domains.js";

const RegisterApplePayMerchantDomainsInputSchema = z.strictObject({
  /** The account of the merchant. */
  accountID: id(),
  /** The name of the merchant that the buyer sees. At most 64 characters. */
  displayName: z.optional(applePayDisplayName()),
  /** Fully qualified names without a scheme, such as `checkout.shop.example`. */
  domains: z.optional(z.array(z.string())),
});

/** Input of `registerApplePayMerchantDomains`. */
export interface RegisterApplePayMerchantDomainsInput
  extends z.infer<typeof RegisterApplePayMerchantDomainsInputSchema> {}

/** Input of `registerApplePayMerchantDomains`. */
export const RegisterApplePayMerchantDomainsInput: Schema<RegisterApplePayMerchantDomainsInput> =
  RegisterApplePayMerchantDomainsInputSchema;

/**
 * Registers the domains at which a merchant accepts Apple Pay. Verify each domain with Apple first. Otherwise the call
 * rejects with status 417. Status 409 means that the account has already registered domains: change them with
 * `updateApplePayMerchantDomains`. An access token needs the scope `/accounts/{accountID}/apple-pay.write`.
 *
 * @example
 * ```ts
 * import { registerApplePayMerchantDomains } from "@moovkit/cards";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await registerApplePayMerchantDomains(client, {
 *   accountID: "5a3f",
 *   displayName: "Harbor Street Bakery",
 *   domains: ["checkout.shop.example"],
 * });
 * ```
 * @see https://docs.moov.io/api/sources/apple-pay/register/
 */
export const registerApplePayMerchantDomains = defineOperation({
  id: "registerApplePayMerchantDomains",
  method: "POST",
  path: "/accounts/{accountID}/apple-pay/domains",
  input: RegisterApplePayMerchantDomainsInput,
  output: { 200: ApplePayMerchantDomains },
  errors: { 400: GenericError },
  // A second request fails with status 409.
  idempotent: false,
});
