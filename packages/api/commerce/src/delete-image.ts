import { ConflictError, defineOperation, GenericError } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const DeleteImageInputSchema = z.strictObject({
  accountID: id(),
  imageID: id(),
});

/** Input of `deleteImage`. */
export interface DeleteImageInput extends z.infer<typeof DeleteImageInputSchema> {}

/** Input of `deleteImage`. */
export const DeleteImageInput: Schema<DeleteImageInput> = DeleteImageInputSchema;

/**
 * Disables an image. It can no longer be assigned to products and line items, but its public URL still works. Moov
 * documents no scope for it, so use an API key.
 *
 * @example
 * ```ts
 * import { deleteImage } from "@moovkit/commerce";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await deleteImage(client, { accountID: "5a3f", imageID: "fed9" });
 * ```
 * @see https://docs.moov.io/api/tools/images/
 */
export const deleteImage = defineOperation({
  id: "deleteImage",
  method: "DELETE",
  path: "/accounts/{accountID}/images/{imageID}",
  input: DeleteImageInput,
  errors: { 400: GenericError, 409: ConflictError },
});
