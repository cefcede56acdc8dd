import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Underwriting } from "./underwriting.js";

const GetUnderwritingInputSchema = z.strictObject({ accountID: id() });

/** Input of `getUnderwriting`. */
export interface GetUnderwritingInput extends z.infer<typeof GetUnderwritingInputSchema> {}

/** Input of `getUnderwriting`. */
export const GetUnderwritingInput: Schema<GetUnderwritingInput> = GetUnderwritingInputSchema;

/**
 * Returns what Moov knows about the payments of an account, and the state of its review. An access token needs the scope
 * `/accounts/{accountID}/profile.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { getUnderwriting } from "@moovkit/verification";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { status } = await getUnderwriting(client, { accountID: "5a3f" });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/underwriting/get/
 */
export const getUnderwriting = defineOperation({
  id: "getUnderwriting",
  method: "GET",
  path: "/accounts/{accountID}/underwriting",
  input: GetUnderwritingInput,
  output: { 200: Underwriting },
});
