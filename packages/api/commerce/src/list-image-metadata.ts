import { defineOperation, offsetPagination } from "@moovkit/core";
import { id, pageInput, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { ImageMetadata } from "./image-metadata.js";

const ListImageMetadataInputSchema = z.strictObject({
  accountID: id(),
  ...pageInput,
});

/** Input of `listImageMetadata`. */
export interface ListImageMetadataInput extends z.infer<typeof ListImageMetadataInputSchema> {}

/** Input of `listImageMetadata`. */
export const ListImageMetadataInput: Schema<ListImageMetadataInput> = ListImageMetadataInputSchema;

/**
 * Returns the metadata of the images of an account. Await the call for one page, or iterate over it for all images.
 * Moov documents no scope for it, so use an API key.
 *
 * @example
 * ```ts
 * import { listImageMetadata } from "@moovkit/commerce";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * for await (const { imageID, link } of listImageMetadata(client, { accountID: "5a3f" })) console.log(imageID, link);
 * ```
 * @see https://docs.moov.io/api/tools/images/
 */
export const listImageMetadata = defineOperation({
  id: "listImageMetadata",
  method: "GET",
  path: "/accounts/{accountID}/images",
  input: ListImageMetadataInput,
  output: { 200: z.array(ImageMetadata) },
  pagination: offsetPagination<ImageMetadata>("imageID"),
});
