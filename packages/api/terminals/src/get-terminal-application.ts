import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { TerminalApplication } from "./terminal-application.js";

const GetTerminalApplicationInputSchema = z.strictObject({ terminalApplicationID: id() });

/** Input of `getTerminalApplication`. */
export interface GetTerminalApplicationInput extends z.infer<typeof GetTerminalApplicationInputSchema> {}

/** Input of `getTerminalApplication`. */
export const GetTerminalApplicationInput: Schema<GetTerminalApplicationInput> =
  GetTerminalApplicationInputSchema;

/**
 * Returns a terminal application. An access token needs the scope `/terminal-applications.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { getTerminalApplication } from "@moovkit/terminals";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { status } = await getTerminalApplication(client, { terminalApplicationID: "3d5f" });
 * ```
 * @see https://docs.moov.io/api/sources/terminal-applications/
 */
export const getTerminalApplication = defineOperation({
  id: "getTerminalApplication",
  method: "GET",
  path: "/terminal-applications/{terminalApplicationID}",
  input: GetTerminalApplicationInput,
  output: { 200: TerminalApplication },
});
