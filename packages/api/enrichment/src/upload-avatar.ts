import { defineOperation, GenericError } from "@moovkit/core";
import { fileContent, id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const UploadAvatarInputSchema = z.strictObject({
  /** The ID of an account. */
  uniqueID: id(),
  /** The image. Pass a `File`: its name and its type are sent. */
  file: fileContent(),
});

/** Input of `uploadAvatar`. */
export interface UploadAvatarInput extends z.infer<typeof UploadAvatarInputSchema> {}

/** Input of `uploadAvatar`. */
export const UploadAvatarInput: Schema<UploadAvatarInput> = UploadAvatarInputSchema;

/**
 * Sets the image of an account. Moov converts it to a PNG of 512 by 512 pixels. `getAvatar` then returns it instead of
 * an image that Moov found. Moov documents neither the maximum size (status 413) nor the accepted types (status 415).
 * Both errors are an `APIError`. An access token needs the scope `/accounts.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { uploadAvatar } from "@moovkit/enrichment";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const image = new Uint8Array([0x89, 0x50, 0x4e, 0x47]); // such as the content of an upload
 * await uploadAvatar(client, {
 *   uniqueID: "5a3f",
 *   file: new File([image], "logo.png", { type: "image/png" }),
 * });
 * ```
 * @see https://docs.moov.io/api/enrichment/form-shortening/avatars/put/
 */
export const uploadAvatar = defineOperation({
  id: "uploadAvatar",
  method: "PUT",
  path: "/avatars/{uniqueID}",
  input: UploadAvatarInput,
  errors: { 400: GenericError },
  encoding: "multipart",
});
