import { ConflictError, defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const DeleteDisputeEvidenceFileInputSchema = z.strictObject({
  accountID: id(),
  disputeID: id(),
  evidenceID: id(),
});

/** Input of `deleteDisputeEvidenceFile`. */
export interface DeleteDisputeEvidenceFileInput
  extends z.infer<typeof DeleteDisputeEvidenceFileInputSchema> {}

/** Input of `deleteDisputeEvidenceFile`. */
export const DeleteDisputeEvidenceFileInput: Schema<DeleteDisputeEvidenceFileInput> =
  DeleteDisputeEvidenceFileInputSchema;

/**
 * Deletes a piece of evidence that has not been submitted, whether it is a file or a text. An access token needs the
 * scope `/accounts/{accountID}/transfers.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { deleteDisputeEvidenceFile } from "@moovkit/disputes";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await deleteDisputeEvidenceFile(client, { accountID: "5a3f", disputeID: "ec7e", evidenceID: "8d21" });
 * ```
 * @see https://docs.moov.io/api/money-movement/disputes/
 */
export const deleteDisputeEvidenceFile = defineOperation({
  id: "deleteDisputeEvidenceFile",
  method: "DELETE",
  path: "/accounts/{accountID}/disputes/{disputeID}/evidence/{evidenceID}",
  input: DeleteDisputeEvidenceFileInput,
  errors: { 409: ConflictError },
});
