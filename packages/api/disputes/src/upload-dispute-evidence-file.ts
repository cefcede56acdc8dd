import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { fileContent, id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { DisputeEvidenceFile } from "./dispute-evidence.js";
import { DisputeEvidenceTypeInput } from "./dispute-evidence-type.js";
import { UploadDisputeEvidenceFileIssues } from "./errors.js";

const UploadDisputeEvidenceFileInputSchema = z.strictObject({
  accountID: id(),
  disputeID: id(),
  evidenceType: DisputeEvidenceTypeInput,
  /**
   * A PDF, JPEG or TIFF file of at most 4 MB (4,194,304 bytes). Pass a `File` or a `Blob` with the type `application/pdf`,
   * `image/jpeg` or `image/tiff`: Moov rejects other types, and bytes and streams have none.
   */
  file: fileContent(),
});

/** Input of `uploadDisputeEvidenceFile`. */
export interface UploadDisputeEvidenceFileInput
  extends z.infer<typeof UploadDisputeEvidenceFileInputSchema> {}

/** Input of `uploadDisputeEvidenceFile`. */
export const UploadDisputeEvidenceFileInput: Schema<UploadDisputeEvidenceFileInput> =
  UploadDisputeEvidenceFileInputSchema;

/**
 * Uploads a file as evidence for a dispute. It is not reviewed until `submitDisputeEvidence` is called. Moov has no
 * idempotency key for it: after an error whose `processed` is not `"no"`, look for the file with `listDisputeEvidence`
 * before you upload it again.
 *
 * An access token needs the scope `/accounts/{accountID}/transfers.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { uploadDisputeEvidenceFile } from "@moovkit/disputes";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { evidenceID } = await uploadDisputeEvidenceFile(client, {
 *   accountID: "5a3f",
 *   disputeID: "ec7e",
 *   evidenceType: "receipt",
 *   file: new File(["%PDF-1.7"], "receipt.pdf", { type: "application/pdf" }),
 * });
 * ```
 * @see https://docs.moov.io/api/money-movement/disputes/
 */
export const uploadDisputeEvidenceFile = defineOperation({
  id: "uploadDisputeEvidenceFile",
  method: "POST",
  path: "/accounts/{accountID}/disputes/{disputeID}/evidence-file",
  input: UploadDisputeEvidenceFileInput,
  encoding: "multipart",
  maxFileBytes: 4 * 1024 * 1024,
  output: { 201: DisputeEvidenceFile },
  errors: {
    400: GenericError,
    409: ConflictError,
    422: unprocessable(UploadDisputeEvidenceFileIssues),
  },
  idempotent: false,
});
