import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { AccountTerminalApplication } from "./account-terminal-application.js";

const GetAccountTerminalApplicationInputSchema = z.strictObject({
  accountID: id(),
  terminalApplicationID: id(),
});

/** Input of `getAccountTerminalApplication`. */
export interface GetAccountTerminalApplicationInput
  extends z.infer<typeof GetAccountTerminalApplicationInputSchema> {}

/** Input of `getAccountTerminalApplication`. */
export const GetAccountTerminalApplicationInput: Schema<GetAccountTerminalApplicationInput> =
  GetAccountTerminalApplicationInputSchema;

/**
 * Returns the link between an account and a terminal application. Rejects with a `NotFoundError` if they are not
 * linked. An access token needs the scope `/accounts/{accountID}/terminal-applications.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { getAccountTerminalApplication } from "@moovkit/terminals";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const link = { accountID: "5a3f", terminalApplicationID: "3d5f" };
 * const { ok } = await getAccountTerminalApplication(client, link).result();
 * ```
 * @see https://docs.moov.io/api/sources/terminal-applications/
 */
export const getAccountTerminalApplication = defineOperation({
  id: "getAccountTerminalApplication",
  method: "GET",
  path: "/accounts/{accountID}/terminal-applications/{terminalApplicationID}",
  input: GetAccountTerminalApplicationInput,
  output: { 200: AccountTerminalApplication },
});
