import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { DisputeEvidence } from "./dispute-evidence.js";

const GetDisputeEvidenceInputSchema = z.strictObject({ accountID: id(), disputeID: id(), evidenceID: id() });

/** Input of `getDisputeEvidence`. */
export interface GetDisputeEvidenceInput extends z.infer<typeof GetDisputeEvidenceInputSchema> {}

/** Input of `getDisputeEvidence`. */
export const GetDisputeEvidenceInput: Schema<GetDisputeEvidenceInput> = GetDisputeEvidenceInputSchema;

/**
 * Returns a piece of evidence, without the content of its file. An access token needs the scope
 * `/accounts/{accountID}/transfers.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { getDisputeEvidence } from "@moovkit/disputes";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { evidenceType, size } = await getDisputeEvidence(client, {
 *   accountID: "5a3f",
 *   disputeID: "ec7e",
 *   evidenceID: "8d21",
 * });
 * ```
 * @see https://docs.moov.io/api/money-movement/disputes/
 */
export const getDisputeEvidence = defineOperation({
  id: "getDisputeEvidence",
  method: "GET",
  path: "/accounts/{accountID}/disputes/{disputeID}/evidence/{evidenceID}",
  input: GetDisputeEvidenceInput,
  output: { 200: DisputeEvidence },
});
