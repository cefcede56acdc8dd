import { defineOperation } from "@moovkit/core";
import { id, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const GetTerminalConfigurationInputSchema = z.strictObject({ accountID: id(), terminalApplicationID: id() });

/** Input of `getTerminalConfiguration`. */
export interface GetTerminalConfigurationInput extends z.infer<typeof GetTerminalConfigurationInputSchema> {}

/** Input of `getTerminalConfiguration`. */
export const GetTerminalConfigurationInput: Schema<GetTerminalConfigurationInput> =
  GetTerminalConfigurationInputSchema;

const TerminalConfigurationSchema = openObject({
  /** Opaque. Secret. */
  configuration: z.string(),
});

/** The configuration of Moov's SDK for phones. */
export interface TerminalConfiguration extends z.infer<typeof TerminalConfigurationSchema> {}

/** The configuration of Moov's SDK for phones. */
export const TerminalConfiguration: Schema<TerminalConfiguration> = TerminalConfigurationSchema;

/**
 * Returns the configuration that Moov's SDK for phones needs to accept cards for an account. Pass it to the application on
 * the phone, and do not store or log it. Moov does not document what it contains or how long it is valid.
 *
 * An access token needs the scope `/accounts/{accountID}/terminal-configuration.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { getTerminalConfiguration } from "@moovkit/terminals";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const link = { accountID: "5a3f", terminalApplicationID: "3d5f" };
 * const { configuration } = await getTerminalConfiguration(client, link);
 * ```
 * @see https://docs.moov.io/api/sources/terminal-applications/get-configuration/
 */
export const getTerminalConfiguration = defineOperation({
  id: "getTerminalConfiguration",
  method: "GET",
  path: "/accounts/{accountID}/terminal-applications/{terminalApplicationID}/configuration",
  input: GetTerminalConfigurationInput,
  output: { 200: TerminalConfiguration },
  secretFields: ["configuration"],
});
