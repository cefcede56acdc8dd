import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { DisputeEvidence } from "./dispute-evidence.js";

const ListDisputeEvidenceInputSchema = z.strictObject({ accountID: id(), disputeID: id() });

/** Input of `listDisputeEvidence`. */
export interface ListDisputeEvidenceInput extends z.infer<typeof ListDisputeEvidenceInputSchema> {}

/** Input of `listDisputeEvidence`. */
export const ListDisputeEvidenceInput: Schema<ListDisputeEvidenceInput> = ListDisputeEvidenceInputSchema;

/**
 * Returns all evidence of a dispute. An access token needs the scope `/accounts/{accountID}/transfers.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { listDisputeEvidence } from "@moovkit/disputes";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const evidence = await listDisputeEvidence(client, { accountID: "5a3f", disputeID: "ec7e" });
 * for (const { evidenceType, filename, text } of evidence) console.log(evidenceType, filename ?? text);
 * ```
 * @see https://docs.moov.io/api/money-movement/disputes/
 */
export const listDisputeEvidence = defineOperation({
  id: "listDisputeEvidence",
  method: "GET",
  path: "/accounts/{accountID}/disputes/{disputeID}/evidence",
  input: ListDisputeEvidenceInput,
  output: { 200: z.array(DisputeEvidence) },
});
