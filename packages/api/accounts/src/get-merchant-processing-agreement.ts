import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const GetMerchantProcessingAgreementInputSchema = z.strictObject({ accountID: id() });

/** Input of `getMerchantProcessingAgreement`. */
export interface GetMerchantProcessingAgreementInput
  extends z.infer<typeof GetMerchantProcessingAgreementInputSchema> {}

/** Input of `getMerchantProcessingAgreement`. */
export const GetMerchantProcessingAgreementInput: Schema<GetMerchantProcessingAgreementInput> =
  GetMerchantProcessingAgreementInputSchema;

/**
 * Returns the agreement on card processing between an account and Moov, as the bytes of a PDF. An access token needs
 * the scope `/accounts/{accountID}/profile.read`.
 *
 * @example
 * ```ts
 * import { getMerchantProcessingAgreement } from "@moovkit/accounts";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { bytes } = await getMerchantProcessingAgreement(client, { accountID: "5a3f" });
 * const pdf = new Blob([bytes.slice()], { type: "application/pdf" });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/accounts/
 */
export const getMerchantProcessingAgreement = defineOperation({
  id: "getMerchantProcessingAgreement",
  method: "GET",
  path: "/accounts/{accountID}/merchant-agreement",
  input: GetMerchantProcessingAgreementInput,
  responseType: "bytes",
});
