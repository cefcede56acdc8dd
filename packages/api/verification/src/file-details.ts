import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { FilePurpose } from "./file-purpose.js";
import { FileStatus } from "./file-status.js";

const FileDetailsSchema = openObject({
  fileID: z.string(),
  /** At most 64 characters. */
  fileName: z.string(),
  accountID: z.string(),
  filePurpose: FilePurpose,
  fileStatus: FileStatus,
  /** The metadata of the upload, as JSON. */
  metadata: z.string(),
  /** Why Moov approved or rejected the file. */
  decisionReason: z.optional(z.string()),
  fileSizeBytes: z.int(),
  /** RFC 3339, with nanoseconds. */
  createdOn: z.string(),
  /** RFC 3339, with nanoseconds. */
  updatedOn: z.string(),
});

/** A file of an account, without its content. */
export interface FileDetails extends z.infer<typeof FileDetailsSchema> {}

/** A file of an account, without its content. */
export const FileDetails: Schema<FileDetails> = FileDetailsSchema;
