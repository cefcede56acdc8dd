import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const ImageMetadataIssuesSchema = openObject({
  altText: z.optional(z.string()),
});

/** The server's message for each rejected field of `updateImageMetadata` (status 422). */
export interface ImageMetadataIssues extends z.infer<typeof ImageMetadataIssuesSchema> {}

/** The server's message for each rejected field of `updateImageMetadata` (status 422). */
export const ImageMetadataIssues: Schema<ImageMetadataIssues> = ImageMetadataIssuesSchema;

const ImageIssuesSchema = openObject({
  image: z.optional(z.string()),
  metadata: z.optional(ImageMetadataIssues),
});

/** The server's message for each rejected field of `uploadImage` and `updateImage` (status 422). */
export interface ImageIssues extends z.infer<typeof ImageIssuesSchema> {}

/** The server's message for each rejected field of `uploadImage` and `updateImage` (status 422). */
export const ImageIssues: Schema<ImageIssues> = ImageIssuesSchema;
