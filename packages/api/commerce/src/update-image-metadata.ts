import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { ImageMetadataIssues } from "./image-errors.js";
import { ImageMetadata } from "./image-metadata.js";

const UpdateImageMetadataInputSchema = z.strictObject({
  accountID: id(),
  imageID: id(),

  /** Describes the image to people who cannot see it. */
  altText: z.optional(z.string()),
});

/** Input of `updateImageMetadata`. Fields that are omitted are removed. */
export interface UpdateImageMetadataInput extends z.infer<typeof UpdateImageMetadataInputSchema> {}

/** Input of `updateImageMetadata`. Fields that are omitted are removed. */
export const UpdateImageMetadataInput: Schema<UpdateImageMetadataInput> = UpdateImageMetadataInputSchema;

/**
 * Replaces the metadata of an image. Moov documents no scope for it, so use an API key.
 *
 * @example
 * ```ts
 * import { updateImageMetadata } from "@moovkit/commerce";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await updateImageMetadata(client, { accountID: "5a3f", imageID: "fed9", altText: "A cake with cherries" });
 * ```
 * @see https://docs.moov.io/api/tools/images/
 */
export const updateImageMetadata = defineOperation({
  id: "updateImageMetadata",
  method: "PUT",
  path: "/accounts/{accountID}/images/{imageID}/metadata",
  input: UpdateImageMetadataInput,
  output: { 200: ImageMetadata },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(ImageMetadataIssues) },
});
