import { ConflictError, defineOperation, GenericError } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Dispute } from "./dispute.js";

const SubmitDisputeEvidenceInputSchema = z.strictObject({ accountID: id(), disputeID: id() });

/** Input of `submitDisputeEvidence`. */
export interface SubmitDisputeEvidenceInput extends z.infer<typeof SubmitDisputeEvidenceInputSchema> {}

/** Input of `submitDisputeEvidence`. */
export const SubmitDisputeEvidenceInput: Schema<SubmitDisputeEvidenceInput> =
  SubmitDisputeEvidenceInputSchema;

/**
 * Submits all evidence of a dispute for review. Upload it first, because evidence can be submitted only once for each
 * dispute, and before `respondBy`.
 *
 * An access token needs the scope `/accounts/{accountID}/transfers.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { submitDisputeEvidence } from "@moovkit/disputes";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { status } = await submitDisputeEvidence(client, { accountID: "5a3f", disputeID: "ec7e" });
 * ```
 * @see https://docs.moov.io/api/money-movement/disputes/post-evidence/
 */
export const submitDisputeEvidence = defineOperation({
  id: "submitDisputeEvidence",
  method: "POST",
  path: "/accounts/{accountID}/disputes/{disputeID}/evidence/submit",
  input: SubmitDisputeEvidenceInput,
  // The request has no body.
  encoding: "query",
  output: { 200: Dispute },
  errors: { 400: GenericError, 409: ConflictError },
  idempotent: false,
});
