import { defineOperation } from "@moovkit/core";
import * as z from "zod/mini";
import { TerminalApplication } from "./terminal-application.js";

/**
 * Returns your terminal applications, all in one list. An access token needs the scope `/terminal-applications.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { listTerminalApplications } from "@moovkit/terminals";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * for (const { platform, status } of await listTerminalApplications(client)) console.log(platform, status);
 * ```
 * @see https://docs.moov.io/api/sources/terminal-applications/
 */
export const listTerminalApplications = defineOperation({
  id: "listTerminalApplications",
  method: "GET",
  path: "/terminal-applications",
  output: { 200: z.array(TerminalApplication) },
});
