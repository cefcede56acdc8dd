import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const GetAvatarInputSchema = z.strictObject({
  /** The ID of an account, a representative or a user, or the routing number of a bank. */
  uniqueID: id(),
});

/** Input of `getAvatar`. */
export interface GetAvatarInput extends z.infer<typeof GetAvatarInputSchema> {}

/** Input of `getAvatar`. */
export const GetAvatarInput: Schema<GetAvatarInput> = GetAvatarInputSchema;

/**
 * Returns the image of an account, a representative, a bank or a user, as bytes: the uploaded image, or one that Moov
 * found. An access token needs the scope `/profile-enrichment.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { getAvatar } from "@moovkit/enrichment";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { bytes, contentType = "" } = await getAvatar(client, { uniqueID: "5a3f" });
 * const image = new Blob([bytes.slice()], { type: contentType });
 * ```
 * @see https://docs.moov.io/api/enrichment/form-shortening/avatars/get/
 */
export const getAvatar = defineOperation({
  id: "getAvatar",
  method: "GET",
  path: "/avatars/{uniqueID}",
  input: GetAvatarInput,
  responseType: "bytes",
});
