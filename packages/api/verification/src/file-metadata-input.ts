import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const FileMetadataInputSchema = z.strictObject({
  /** The representative that the file is about. Moov requires it for `representative_verification`. */
  representative_id: z.optional(id()),
  /** The requirement of a capability that the file fulfills, such as `document.business.verification`. */
  requirement_id: z.optional(z.string()),
  /** The error of a capability that the file resolves. */
  error_code: z.optional(z.string()),
  comment: z.optional(z.string()),
});

/** What a file belongs to. The names of the fields are those of Moov's API. */
export interface FileMetadataInput extends z.infer<typeof FileMetadataInputSchema> {}

/** What a file belongs to. The names of the fields are those of Moov's API. */
export const FileMetadataInput: Schema<FileMetadataInput> = FileMetadataInputSchema;
