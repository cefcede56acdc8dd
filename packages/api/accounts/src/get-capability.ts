import { defineOperation } from "@moovkit/core";
import { CapabilityIDInput, id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Capability } from "./capability.js";

const GetCapabilityInputSchema = z.strictObject({ accountID: id(), capabilityID: CapabilityIDInput });

/** Input of `getCapability`. */
export interface GetCapabilityInput extends z.infer<typeof GetCapabilityInputSchema> {}

/** Input of `getCapability`. */
export const GetCapabilityInput: Schema<GetCapabilityInput> = GetCapabilityInputSchema;

/**
 * Returns a capability that an account has requested. An access token needs the scope
 * `/accounts/{accountID}/capabilities.read`.
 *
 * @example
 * ```ts
 * import { getCapability } from "@moovkit/accounts";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { status } = await getCapability(client, { accountID: "5a3f", capabilityID: "send-funds.ach" });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/capabilities/get/
 */
export const getCapability = defineOperation({
  id: "getCapability",
  method: "GET",
  path: "/accounts/{accountID}/capabilities/{capabilityID}",
  input: GetCapabilityInput,
  output: { 200: Capability },
});
