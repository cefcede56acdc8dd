import { ConflictError, defineOperation, GenericError } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { DisputeEvidenceText } from "./dispute-evidence.js";
import { DisputeEvidenceTypeInput } from "./dispute-evidence-type.js";

const UploadDisputeEvidenceTextInputSchema = z.strictObject({
  accountID: id(),
  disputeID: id(),
  evidenceType: DisputeEvidenceTypeInput,
  /** At most 750 characters. */
  text: z.string().check(z.maxLength(750)),
});

/** Input of `uploadDisputeEvidenceText`. */
export interface UploadDisputeEvidenceTextInput
  extends z.infer<typeof UploadDisputeEvidenceTextInputSchema> {}

/** Input of `uploadDisputeEvidenceText`. */
export const UploadDisputeEvidenceTextInput: Schema<UploadDisputeEvidenceTextInput> =
  UploadDisputeEvidenceTextInputSchema;

/**
 * Adds a text as evidence for a dispute. It is not reviewed until `submitDisputeEvidence` is called. Moov has no idempotency
 * key for it: after an error whose `processed` is not `"no"`, look for the text with `listDisputeEvidence` before you add it
 * again.
 *
 * An access token needs the scope `/accounts/{accountID}/transfers.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { uploadDisputeEvidenceText } from "@moovkit/disputes";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { evidenceID } = await uploadDisputeEvidenceText(client, {
 *   accountID: "5a3f",
 *   disputeID: "ec7e",
 *   evidenceType: "cover-letter",
 *   text: "The customer picked up the order on May 4.",
 * });
 * ```
 * @see https://docs.moov.io/api/money-movement/disputes/
 */
export const uploadDisputeEvidenceText = defineOperation({
  id: "uploadDisputeEvidenceText",
  method: "POST",
  path: "/accounts/{accountID}/disputes/{disputeID}/evidence-text",
  input: UploadDisputeEvidenceTextInput,
  output: { 201: DisputeEvidenceText },
  errors: { 400: GenericError, 409: ConflictError },
  idempotent: false,
});
