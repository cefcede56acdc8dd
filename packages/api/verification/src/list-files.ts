import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { FileDetails } from "./file-details.js";

const ListFilesInputSchema = z.strictObject({ accountID: id() });

/** Input of `listFiles`. */
export interface ListFilesInput extends z.infer<typeof ListFilesInputSchema> {}

/** Input of `listFiles`. */
export const ListFilesInput: Schema<ListFilesInput> = ListFilesInputSchema;

/**
 * Returns the files of an account without their content, all in one list. An access token needs the scope
 * `/accounts/{accountID}/files.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { listFiles } from "@moovkit/verification";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const files = await listFiles(client, { accountID: "5a3f" });
 * console.log(files.filter(({ fileStatus }) => fileStatus === "rejected").length);
 * ```
 * @see https://docs.moov.io/api/moov-accounts/files/list/
 */
export const listFiles = defineOperation({
  id: "listFiles",
  method: "GET",
  path: "/accounts/{accountID}/files",
  input: ListFilesInput,
  output: { 200: z.array(FileDetails) },
});
