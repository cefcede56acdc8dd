import { fileContent } from "@moovkit/models";
import * as z from "zod/mini";
import { ImageMetadataInput } from "./image-metadata.js";

/** The maximum size of an image in bytes, 16 MB. Moov limits the request as a whole, which is a little larger. */
export const MAX_IMAGE_BYTES = 16 * 1024 * 1024;

/** The fields of an image, in a request. */
export const imageInputFields = {
  /** A PNG, JPEG or WebP image, at most 16 MB. */
  image: fileContent(),
  metadata: z.optional(ImageMetadataInput),
};
