import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { ImageMetadata } from "./image-metadata.js";

const GetImageMetadataInputSchema = z.strictObject({
  accountID: id(),
  imageID: id(),
});

/** Input of `getImageMetadata`. */
export interface GetImageMetadataInput extends z.infer<typeof GetImageMetadataInputSchema> {}

/** Input of `getImageMetadata`. */
export const GetImageMetadataInput: Schema<GetImageMetadataInput> = GetImageMetadataInputSchema;

/**
 * Returns the metadata of an image. `getPublicImage` returns the image. Moov documents no scope for it, so use an API
 * key.
 *
 * @example
 * ```ts
 * import { getImageMetadata } from "@moovkit/commerce";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { publicID } = await getImageMetadata(client, { accountID: "5a3f", imageID: "fed9" });
 * ```
 * @see https://docs.moov.io/api/tools/images/
 */
export const getImageMetadata = defineOperation({
  id: "getImageMetadata",
  method: "GET",
  path: "/accounts/{accountID}/images/{imageID}",
  input: GetImageMetadataInput,
  output: { 200: ImageMetadata },
});
