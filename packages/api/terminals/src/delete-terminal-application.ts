import { ConflictError, defineOperation, GenericError } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const DeleteTerminalApplicationInputSchema = z.strictObject({ terminalApplicationID: id() });

/** Input of `deleteTerminalApplication`. */
export interface DeleteTerminalApplicationInput
  extends z.infer<typeof DeleteTerminalApplicationInputSchema> {}

/** Input of `deleteTerminalApplication`. */
export const DeleteTerminalApplicationInput: Schema<DeleteTerminalApplicationInput> =
  DeleteTerminalApplicationInputSchema;

/**
 * Deletes a terminal application. An access token needs the scope `/terminal-applications.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { deleteTerminalApplication } from "@moovkit/terminals";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await deleteTerminalApplication(client, { terminalApplicationID: "3d5f" });
 * ```
 * @see https://docs.moov.io/api/sources/terminal-applications/
 */
export const deleteTerminalApplication = defineOperation({
  id: "deleteTerminalApplication",
  method: "DELETE",
  path: "/terminal-applications/{terminalApplicationID}",
  input: DeleteTerminalApplicationInput,
  errors: { 400: GenericError, 409: ConflictError },
});
