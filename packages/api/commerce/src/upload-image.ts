import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { ImageIssues } from "./image-errors.js";
import { imageInputFields, MAX_IMAGE_BYTES } from "./image-input.js";
import { ImageMetadata } from "./image-metadata.js";

const UploadImageInputSchema = z.strictObject({
  accountID: id(),
  ...imageInputFields,
});

/** Input of `uploadImage`. */
export interface UploadImageInput extends z.infer<typeof UploadImageInputSchema> {}

/** Input of `uploadImage`. */
export const UploadImageInput: Schema<UploadImageInput> = UploadImageInputSchema;

/**
 * Uploads an image for products and line items: PNG, JPEG or WebP, at most 16 MB. An account can have 300 images. An
 * image that the account already has is rejected with status 409. Moov documents no scope for it, so use an API key.
 *
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { uploadImage } from "@moovkit/commerce";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const image = new File([await readFile("cake.png")], "cake.png", { type: "image/png" });
 * const { imageID } = await uploadImage(client, {
 *   accountID: "5a3f",
 *   image,
 *   metadata: { altText: "A cake with cherries" },
 * });
 * ```
 * @see https://docs.moov.io/api/tools/images/
 */
export const uploadImage = defineOperation({
  id: "uploadImage",
  method: "POST",
  path: "/accounts/{accountID}/images",
  input: UploadImageInput,
  encoding: "multipart",
  maxFileBytes: MAX_IMAGE_BYTES,
  output: { 201: ImageMetadata },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(ImageIssues) },
  idempotent: false,
});
