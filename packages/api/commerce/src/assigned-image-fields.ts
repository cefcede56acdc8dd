import * as z from "zod/mini";

/** The fields of an image of a product or of a line item, in a response. */
export const assignedImageFields = {
  imageID: z.string(),
  /** Describes the image to people who cannot see it. */
  altText: z.optional(z.string()),
  /** The public URL of the image. */
  link: z.string(),
  /** The ID of the image in its URL. */
  publicID: z.string(),
};
