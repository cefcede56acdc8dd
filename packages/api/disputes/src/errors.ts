import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const UploadDisputeEvidenceFileIssuesSchema = openObject({
  evidenceType: z.optional(z.string()),
  file: z.optional(openObject({ filename: z.optional(z.string()), mimeType: z.optional(z.string()) })),
});

/** The server's message for each rejected field of `uploadDisputeEvidenceFile` (status 422). */
export interface UploadDisputeEvidenceFileIssues
  extends z.infer<typeof UploadDisputeEvidenceFileIssuesSchema> {}

/** The server's message for each rejected field of `uploadDisputeEvidenceFile` (status 422). */
export const UploadDisputeEvidenceFileIssues: Schema<UploadDisputeEvidenceFileIssues> =
  UploadDisputeEvidenceFileIssuesSchema;
