import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Capability } from "./capability.js";

const ListCapabilitiesInputSchema = z.strictObject({ accountID: id() });

/** Input of `listCapabilities`. */
export interface ListCapabilitiesInput extends z.infer<typeof ListCapabilitiesInputSchema> {}

/** Input of `listCapabilities`. */
export const ListCapabilitiesInput: Schema<ListCapabilitiesInput> = ListCapabilitiesInputSchema;

/**
 * Returns the capabilities that an account has requested, and what Moov still needs for each. An access token needs
 * the scope `/accounts/{accountID}/capabilities.read`.
 *
 * @example
 * ```ts
 * import { listCapabilities } from "@moovkit/accounts";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const capabilities = await listCapabilities(client, { accountID: "5a3f" });
 * const due = capabilities.flatMap(({ requirements }) => requirements?.currentlyDue ?? []);
 * ```
 * @see https://docs.moov.io/api/moov-accounts/capabilities/
 */
export const listCapabilities = defineOperation({
  id: "listCapabilities",
  method: "GET",
  path: "/accounts/{accountID}/capabilities",
  input: ListCapabilitiesInput,
  output: { 200: z.array(Capability) },
});
