import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { CapabilityIDInput, id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Capability } from "./capability.js";
import { RequestCapabilitiesIssues } from "./errors.js";

const RequestCapabilitiesInputSchema = z.strictObject({
  accountID: id(),
  /** The capabilities to request. The account keeps those that it already has. */
  capabilities: z.array(CapabilityIDInput),
});

/** Input of `requestCapabilities`. */
export interface RequestCapabilitiesInput extends z.infer<typeof RequestCapabilitiesInputSchema> {}

/** Input of `requestCapabilities`. */
export const RequestCapabilitiesInput: Schema<RequestCapabilitiesInput> = RequestCapabilitiesInputSchema;

/**
 * Requests capabilities for an account. Moov enables each of them as soon as its requirements are met, which can take
 * time: read `status` with `getCapability`, or wait for the webhook event `capability.updated`. An access token needs
 * the scope `/accounts/{accountID}/capabilities.write`.
 *
 * @example
 * ```ts
 * import { requestCapabilities } from "@moovkit/accounts";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const capabilities = await requestCapabilities(client, {
 *   accountID: "5a3f",
 *   capabilities: ["send-funds.ach", "wallet.balance"],
 * });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/capabilities/post/
 */
export const requestCapabilities = defineOperation({
  id: "requestCapabilities",
  method: "POST",
  path: "/accounts/{accountID}/capabilities",
  input: RequestCapabilitiesInput,
  output: { 200: z.array(Capability) },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(RequestCapabilitiesIssues) },
  idempotent: false,
});
