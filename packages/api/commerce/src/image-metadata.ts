import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const ImageMetadataSchema = openObject({
  imageID: z.string(),
  /** The ID of the image in its URL. `getPublicImage` returns the image. */
  publicID: z.string(),
  /** Describes the image to people who cannot see it. */
  altText: z.optional(z.string()),
  /** The public URL of the image. A query such as `?size=400x400` resizes it. */
  link: z.string(),
  /** RFC 3339, with nanoseconds. */
  createdOn: z.string(),
  /** RFC 3339, with nanoseconds. */
  updatedOn: z.string(),
  /** RFC 3339, with nanoseconds. */
  disabledOn: z.optional(z.string()),
});

/** The metadata of an image of an account. */
export interface ImageMetadata extends z.infer<typeof ImageMetadataSchema> {}

/** The metadata of an image of an account. */
export const ImageMetadata: Schema<ImageMetadata> = ImageMetadataSchema;

const ImageMetadataInputSchema = z.strictObject({
  /** Describes the image to people who cannot see it. */
  altText: z.optional(z.string()),
});

/** The metadata of an image that an application can set. */
export interface ImageMetadataInput extends z.infer<typeof ImageMetadataInputSchema> {}

/** The metadata of an image that an application can set. */
export const ImageMetadataInput: Schema<ImageMetadataInput> = ImageMetadataInputSchema;
