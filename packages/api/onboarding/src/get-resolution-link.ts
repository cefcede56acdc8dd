import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { ResolutionLink } from "./resolution-link.js";

const GetResolutionLinkInputSchema = z.strictObject({ accountID: id(), resolutionLinkCode: id() });

/** Input of `getResolutionLink`. */
export interface GetResolutionLinkInput extends z.infer<typeof GetResolutionLinkInputSchema> {}

/** Input of `getResolutionLink`. */
export const GetResolutionLinkInput: Schema<GetResolutionLinkInput> = GetResolutionLinkInputSchema;

/**
 * Returns a resolution link and its status. An access token needs the scope `/accounts/{accountID}/profile.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { getResolutionLink } from "@moovkit/onboarding";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { status } = await getResolutionLink(client, { accountID: "5a3f", resolutionLinkCode: "k3Xw9" });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/resolution-links/get/
 */
export const getResolutionLink = defineOperation({
  id: "getResolutionLink",
  method: "GET",
  path: "/accounts/{accountID}/resolution-links/{resolutionLinkCode}",
  input: GetResolutionLinkInput,
  output: { 200: ResolutionLink },
});
