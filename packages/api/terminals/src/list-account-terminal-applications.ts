import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { AccountTerminalApplication } from "./account-terminal-application.js";

const ListAccountTerminalApplicationsInputSchema = z.strictObject({ accountID: id() });

/** Input of `listAccountTerminalApplications`. */
export interface ListAccountTerminalApplicationsInput
  extends z.infer<typeof ListAccountTerminalApplicationsInputSchema> {}

/** Input of `listAccountTerminalApplications`. */
export const ListAccountTerminalApplicationsInput: Schema<ListAccountTerminalApplicationsInput> =
  ListAccountTerminalApplicationsInputSchema;

/**
 * Returns the terminal applications that an account is linked to, all in one list. An access token needs the scope
 * `/accounts/{accountID}/terminal-applications.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { listAccountTerminalApplications } from "@moovkit/terminals";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const links = await listAccountTerminalApplications(client, { accountID: "5a3f" });
 * ```
 * @see https://docs.moov.io/api/sources/terminal-applications/
 */
export const listAccountTerminalApplications = defineOperation({
  id: "listAccountTerminalApplications",
  method: "GET",
  path: "/accounts/{accountID}/terminal-applications",
  input: ListAccountTerminalApplicationsInput,
  output: { 200: z.array(AccountTerminalApplication) },
});
