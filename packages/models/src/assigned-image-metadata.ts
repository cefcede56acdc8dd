import * as z from "zod/mini";
import { openObject, type Schema } from "./schema.js";

const AssignedImageMetadataSchema = openObject({
  imageID: z.string(),
  /** Describes the image to people who cannot see it. */
  altText: z.optional(z.string()),
  /** The public URL of the image. */
  link: z.string(),
  /** The ID of the image in its URL. */
  publicID: z.string(),
});

/** The metadata of an image of a product, of a line item or of an option. */
export interface AssignedImageMetadata extends z.infer<typeof AssignedImageMetadataSchema> {}

/** The metadata of an image of a product, of a line item or of an option. */
export const AssignedImageMetadata: Schema<AssignedImageMetadata> = AssignedImageMetadataSchema;
