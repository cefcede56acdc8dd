import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { DisputeEvidenceType } from "./dispute-evidence-type.js";

/** The fields that every response with evidence has. */
const identification = {
  evidenceID: z.string(),
  disputeID: z.string(),
  evidenceType: DisputeEvidenceType,
  /** RFC 3339, with nanoseconds. */
  createdOn: z.string(),
};

const DisputeEvidenceSchema = openObject({
  ...identification,
  /** Set if the evidence is a text. */
  text: z.optional(z.string()),
  /** The media type, such as `application/pdf`. Set if the evidence is a file. */
  mimeType: z.optional(z.string()),
  /** Set if the evidence is a file. */
  filename: z.optional(z.string()),
  /** Size of the file in bytes. Set if the evidence is a file. */
  size: z.optional(z.int()),
  /** RFC 3339, with nanoseconds. */
  updatedOn: z.string(),
  /** When the evidence was submitted. RFC 3339, with nanoseconds. */
  submittedOn: z.optional(z.string()),
});

/** A file or a text that responds to a dispute. */
export interface DisputeEvidence extends z.infer<typeof DisputeEvidenceSchema> {}

/** A file or a text that responds to a dispute. */
export const DisputeEvidence: Schema<DisputeEvidence> = DisputeEvidenceSchema;

const DisputeEvidenceFileSchema = openObject({
  ...identification,
  filename: z.string(),
  /** The media type, such as `application/pdf`. */
  mimeType: z.string(),
  /** Size of the file in bytes. */
  size: z.int(),
});

/** A file that was uploaded as evidence. */
export interface DisputeEvidenceFile extends z.infer<typeof DisputeEvidenceFileSchema> {}

/** A file that was uploaded as evidence. */
export const DisputeEvidenceFile: Schema<DisputeEvidenceFile> = DisputeEvidenceFileSchema;

const DisputeEvidenceTextSchema = openObject({ ...identification, text: z.string() });

/** A text that was added as evidence. */
export interface DisputeEvidenceText extends z.infer<typeof DisputeEvidenceTextSchema> {}

/** A text that was added as evidence. */
export const DisputeEvidenceText: Schema<DisputeEvidenceText> = DisputeEvidenceTextSchema;
