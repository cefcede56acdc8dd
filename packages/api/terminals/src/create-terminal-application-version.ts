import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { id, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { TerminalApplicationIssues } from "./errors.js";

const CreateTerminalApplicationVersionInputSchema = z.strictObject({
  terminalApplicationID: id(),
  /** The version of the application. For Android, its version code, such as `20440060`. */
  version: z.string(),
});

/** Input of `createTerminalApplicationVersion`. */
export interface CreateTerminalApplicationVersionInput
  extends z.infer<typeof CreateTerminalApplicationVersionInputSchema> {}

/** Input of `createTerminalApplicationVersion`. */
export const CreateTerminalApplicationVersionInput: Schema<CreateTerminalApplicationVersionInput> =
  CreateTerminalApplicationVersionInputSchema;

const TerminalApplicationVersionSchema = openObject({
  /** For Android, the version code. */
  version: z.string(),
});

/** A registered version of a terminal application. */
export interface TerminalApplicationVersion extends z.infer<typeof TerminalApplicationVersionSchema> {}

/** A registered version of a terminal application. */
export const TerminalApplicationVersion: Schema<TerminalApplicationVersion> =
  TerminalApplicationVersionSchema;

/**
 * Registers another version of a terminal application. Only Android applications need it: each of their version codes
 * must be registered. An access token needs the scope `/terminal-applications.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { createTerminalApplicationVersion } from "@moovkit/terminals";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await createTerminalApplicationVersion(client, { terminalApplicationID: "3d5f", version: "20440060" });
 * ```
 * @see https://docs.moov.io/api/sources/terminal-applications/create-versions/
 */
export const createTerminalApplicationVersion = defineOperation({
  id: "createTerminalApplicationVersion",
  method: "POST",
  path: "/terminal-applications/{terminalApplicationID}/versions",
  input: CreateTerminalApplicationVersionInput,
  output: { 200: TerminalApplicationVersion },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(TerminalApplicationIssues) },
  idempotent: false,
});
