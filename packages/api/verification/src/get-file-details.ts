import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { FileDetails } from "./file-details.js";

const GetFileDetailsInputSchema = z.strictObject({ accountID: id(), fileID: id() });

/** Input of `getFileDetails`. */
export interface GetFileDetailsInput extends z.infer<typeof GetFileDetailsInputSchema> {}

/** Input of `getFileDetails`. */
export const GetFileDetailsInput: Schema<GetFileDetailsInput> = GetFileDetailsInputSchema;

/**
 * Returns a file of an account, without its content. An access token needs the scope `/accounts/{accountID}/files.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { getFileDetails } from "@moovkit/verification";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { fileStatus } = await getFileDetails(client, { accountID: "5a3f", fileID: "a1b4" });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/files/get/
 */
export const getFileDetails = defineOperation({
  id: "getFileDetails",
  method: "GET",
  path: "/accounts/{accountID}/files/{fileID}",
  input: GetFileDetailsInput,
  output: { 200: FileDetails },
});
