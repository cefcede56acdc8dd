import { defineOperation } from "@moovkit/core";
import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const GetTermsOfServiceTokenInputSchema = z.strictObject({
  /**
   * The `origin` header: where the user accepts the terms, such as `https://shop.example`. Browsers set it themselves.
   * @default The `origin` option of the client.
   */
  origin: z.optional(z.string().check(z.minLength(1))),
  /** The `referer` header, if there is no origin. */
  referer: z.optional(z.string().check(z.minLength(1))),
});

/** Input of `getTermsOfServiceToken`. */
export interface GetTermsOfServiceTokenInput extends z.infer<typeof GetTermsOfServiceTokenInputSchema> {}

/** Input of `getTermsOfServiceToken`. */
export const GetTermsOfServiceTokenInput: Schema<GetTermsOfServiceTokenInput> =
  GetTermsOfServiceTokenInputSchema;

const TermsOfServiceTokenSchema = openObject({
  /** Pass it as `termsOfService.token` to `createAccount` or `updateAccount`. */
  token: z.string(),
});

/** The proof that a user has seen Moov's terms of service. */
export interface TermsOfServiceToken extends z.infer<typeof TermsOfServiceTokenSchema> {}

/** The proof that a user has seen Moov's terms of service. */
export const TermsOfServiceToken: Schema<TermsOfServiceToken> = TermsOfServiceTokenSchema;

/**
 * Returns a token for the acceptance of Moov's terms of service. Outside browsers, it needs the origin of the page where
 * the user accepts them: in the input, or as the `origin` option of the client.
 *
 * @example
 * ```ts
 * import { getTermsOfServiceToken, updateAccount } from "@moovkit/accounts";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { token } = await getTermsOfServiceToken(client, { origin: "https://shop.example" });
 * await updateAccount(client, { accountID: "5a3f", termsOfService: { token } });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/terms-of-service/
 */
export const getTermsOfServiceToken = defineOperation({
  id: "getTermsOfServiceToken",
  method: "GET",
  path: "/tos-token",
  input: GetTermsOfServiceTokenInput,
  headers: { origin: "origin", referer: "referer" },
  needsOrigin: true,
  output: { 200: TermsOfServiceToken },
  secretFields: ["token"],
  // A response without a token is useless.
  strict: true,
});
