import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { fileContent, id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { UploadFileIssues } from "./errors.js";
import { FileDetails } from "./file-details.js";
import { FileMetadataInput } from "./file-metadata-input.js";
import { FilePurposeInput } from "./file-purpose.js";

const UploadFileInputSchema = z.strictObject({
  accountID: id(),
  /** At most 20 MB. Pass a `File`: its name and its type are sent. A name has at most 64 characters. */
  file: fileContent(),
  filePurpose: FilePurposeInput,
  metadata: z.optional(FileMetadataInput),
});

/** Input of `uploadFile`. */
export interface UploadFileInput extends z.infer<typeof UploadFileInputSchema> {}

/** Input of `uploadFile`. */
export const UploadFileInput: Schema<UploadFileInput> = UploadFileInputSchema;

/**
 * Uploads a document that Moov needs to verify an account: a CSV, JPG, PDF or PNG file of at most 20 MB. An account has
 * at most 50 files. Moov reviews the file: its status is `pending` first, then `approved` or `rejected`.
 *
 * Moov has no idempotency key for it: after an error whose `processed` is not `"no"`, look for the file with `listFiles`
 * before you upload it again. An access token needs the scope `/accounts/{accountID}/files.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { uploadFile } from "@moovkit/verification";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const file = new File(["date,amount\n2026-01-01,12.04\n"], "statement.csv", { type: "text/csv" });
 * const { fileID } = await uploadFile(client, {
 *   accountID: "5a3f",
 *   file,
 *   filePurpose: "merchant_underwriting",
 * });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/files/post/
 */
export const uploadFile = defineOperation({
  id: "uploadFile",
  method: "POST",
  path: "/accounts/{accountID}/files",
  input: UploadFileInput,
  output: { 200: FileDetails },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(UploadFileIssues) },
  encoding: "multipart",
  maxFileBytes: 20 * 1024 * 1024,
  idempotent: false,
});
