import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Dispute } from "./dispute.js";

const GetDisputeInputSchema = z.strictObject({ accountID: id(), disputeID: id() });

/** Input of `getDispute`. */
export interface GetDisputeInput extends z.infer<typeof GetDisputeInputSchema> {}

/** Input of `getDispute`. */
export const GetDisputeInput: Schema<GetDisputeInput> = GetDisputeInputSchema;

/**
 * Returns a dispute. An access token needs the scope `/accounts/{accountID}/transfers.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { getDispute } from "@moovkit/disputes";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { status, respondBy } = await getDispute(client, { accountID: "5a3f", disputeID: "ec7e" });
 * ```
 * @see https://docs.moov.io/api/money-movement/disputes/
 */
export const getDispute = defineOperation({
  id: "getDispute",
  method: "GET",
  path: "/accounts/{accountID}/disputes/{disputeID}",
  input: GetDisputeInput,
  output: { 200: Dispute },
});
