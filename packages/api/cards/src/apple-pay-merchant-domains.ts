import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const ApplePayMerchantDomainsSchema = openObject({
  accountID: z.string(),
  /** The name of the merchant that the buyer sees. */
  displayName: z.string(),
  domains: z.array(z.string()),
  /** RFC 3339, with nanoseconds. */
  createdOn: z.string(),
  /** RFC 3339, with nanoseconds. */
  updatedOn: z.string(),
});

/** The domains at which an account accepts Apple Pay. */
export interface ApplePayMerchantDomains extends z.infer<typeof ApplePayMerchantDomainsSchema> {}

/** The domains at which an account accepts Apple Pay. */
export const ApplePayMerchantDomains: Schema<ApplePayMerchantDomains> = ApplePayMerchantDomainsSchema;
