import { defineOperation, GenericError } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { DisputeEvidence } from "./dispute-evidence.js";
import { DisputeEvidenceTypeInput } from "./dispute-evidence-type.js";

const UpdateDisputeEvidenceInputSchema = z.strictObject({
  accountID: id(),
  disputeID: id(),
  evidenceID: id(),
  evidenceType: z.optional(DisputeEvidenceTypeInput),
  /** Only for evidence that is a text. Moov documents the limit of 750 characters only for new evidence. */
  text: z.optional(z.string()),
});

/** Input of `updateDisputeEvidence`. Fields that are omitted keep their values. */
export interface UpdateDisputeEvidenceInput extends z.infer<typeof UpdateDisputeEvidenceInputSchema> {}

/** Input of `updateDisputeEvidence`. Fields that are omitted keep their values. */
export const UpdateDisputeEvidenceInput: Schema<UpdateDisputeEvidenceInput> =
  UpdateDisputeEvidenceInputSchema;

/**
 * Changes a piece of evidence that has not been submitted. Upload a new file to replace a file. An access token needs
 * the scope `/accounts/{accountID}/transfers.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { updateDisputeEvidence } from "@moovkit/disputes";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await updateDisputeEvidence(client, {
 *   accountID: "5a3f",
 *   disputeID: "ec7e",
 *   evidenceID: "8d21",
 *   evidenceType: "proof-of-delivery",
 * });
 * ```
 * @see https://docs.moov.io/api/money-movement/disputes/
 */
export const updateDisputeEvidence = defineOperation({
  id: "updateDisputeEvidence",
  method: "PATCH",
  path: "/accounts/{accountID}/disputes/{disputeID}/evidence/{evidenceID}",
  input: UpdateDisputeEvidenceInput,
  output: { 200: DisputeEvidence },
  errors: { 400: GenericError },
});
