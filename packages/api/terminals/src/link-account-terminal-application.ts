import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { AccountTerminalApplication } from "./account-terminal-application.js";
import { LinkAccountTerminalApplicationIssues } from "./errors.js";

const LinkAccountTerminalApplicationInputSchema = z.strictObject({
  /** The merchant. */
  accountID: id(),
  terminalApplicationID: id(),
});

/** Input of `linkAccountTerminalApplication`. */
export interface LinkAccountTerminalApplicationInput
  extends z.infer<typeof LinkAccountTerminalApplicationInputSchema> {}

/** Input of `linkAccountTerminalApplication`. */
export const LinkAccountTerminalApplicationInput: Schema<LinkAccountTerminalApplicationInput> =
  LinkAccountTerminalApplicationInputSchema;

/**
 * Links an account to a terminal application, so that the account can accept cards with it. An access token needs the
 * scope `/accounts/{accountID}/terminal-applications.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { linkAccountTerminalApplication } from "@moovkit/terminals";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await linkAccountTerminalApplication(client, { accountID: "5a3f", terminalApplicationID: "3d5f" });
 * ```
 * @see https://docs.moov.io/api/sources/terminal-applications/
 */
export const linkAccountTerminalApplication = defineOperation({
  id: "linkAccountTerminalApplication",
  method: "POST",
  path: "/accounts/{accountID}/terminal-applications",
  input: LinkAccountTerminalApplicationInput,
  output: { 200: AccountTerminalApplication },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(LinkAccountTerminalApplicationIssues) },
  idempotent: false,
});
