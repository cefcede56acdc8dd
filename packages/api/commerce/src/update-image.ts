import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { ImageIssues } from "./image-errors.js";
import { imageInputFields, MAX_IMAGE_BYTES } from "./image-input.js";
import { ImageMetadata } from "./image-metadata.js";

const UpdateImageInputSchema = z.strictObject({
  accountID: id(),
  imageID: id(),
  ...imageInputFields,
});

/** Input of `updateImage`. Without `metadata`, the image keeps its metadata. */
export interface UpdateImageInput extends z.infer<typeof UpdateImageInputSchema> {}

/** Input of `updateImage`. Without `metadata`, the image keeps its metadata. */
export const UpdateImageInput: Schema<UpdateImageInput> = UpdateImageInputSchema;

/**
 * Replaces an image with another one: PNG, JPEG or WebP, at most 16 MB. An image that the account already has is
 * rejected with status 409. Moov documents no scope for it, so use an API key.
 *
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { updateImage } from "@moovkit/commerce";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const image = new File([await readFile("cake.webp")], "cake.webp", { type: "image/webp" });
 * await updateImage(client, { accountID: "5a3f", imageID: "fed9", image });
 * ```
 * @see https://docs.moov.io/api/tools/images/
 */
export const updateImage = defineOperation({
  id: "updateImage",
  method: "PUT",
  path: "/accounts/{accountID}/images/{imageID}",
  input: UpdateImageInput,
  encoding: "multipart",
  maxFileBytes: MAX_IMAGE_BYTES,
  output: { 200: ImageMetadata },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(ImageIssues) },
  // A second request is rejected with status 409, because the account then has the image.
  idempotent: false,
});
