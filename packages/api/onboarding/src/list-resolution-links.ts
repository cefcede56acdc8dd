import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { ResolutionLink } from "./resolution-link.js";

const ListResolutionLinksInputSchema = z.strictObject({ accountID: id() });

/** Input of `listResolutionLinks`. */
export interface ListResolutionLinksInput extends z.infer<typeof ListResolutionLinksInputSchema> {}

/** Input of `listResolutionLinks`. */
export const ListResolutionLinksInput: Schema<ListResolutionLinksInput> = ListResolutionLinksInputSchema;

/**
 * Returns all resolution links of an account, all in one list. An access token needs the scope
 * `/accounts/{accountID}/profile.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { listResolutionLinks } from "@moovkit/onboarding";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const links = await listResolutionLinks(client, { accountID: "5a3f" });
 * const activeLink = links.find(({ status }) => status === "active");
 * ```
 * @see https://docs.moov.io/api/moov-accounts/resolution-links/list/
 */
export const listResolutionLinks = defineOperation({
  id: "listResolutionLinks",
  method: "GET",
  path: "/accounts/{accountID}/resolution-links",
  input: ListResolutionLinksInput,
  output: { 200: z.array(ResolutionLink) },
});
