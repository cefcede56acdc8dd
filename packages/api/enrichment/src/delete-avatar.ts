import { defineOperation, GenericError } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const DeleteAvatarInputSchema = z.strictObject({
  /** The ID of an account. */
  uniqueID: id(),
});

/** Input of `deleteAvatar`. */
export interface DeleteAvatarInput extends z.infer<typeof DeleteAvatarInputSchema> {}

/** Input of `deleteAvatar`. */
export const DeleteAvatarInput: Schema<DeleteAvatarInput> = DeleteAvatarInputSchema;

/**
 * Removes the uploaded image of an account. `getAvatar` then returns an image that Moov found, or an icon. An access
 * token needs the scope `/accounts.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { deleteAvatar } from "@moovkit/enrichment";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await deleteAvatar(client, { uniqueID: "5a3f" });
 * ```
 * @see https://docs.moov.io/api/enrichment/form-shortening/avatars/delete/
 */
export const deleteAvatar = defineOperation({
  id: "deleteAvatar",
  method: "DELETE",
  path: "/avatars/{uniqueID}",
  input: DeleteAvatarInput,
  errors: { 400: GenericError },
});
