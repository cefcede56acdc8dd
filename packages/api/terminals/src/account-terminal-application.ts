import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const AccountTerminalApplicationSchema = openObject({
  accountID: z.string(),
  terminalApplicationID: z.string(),
});

/** The link between an account and a terminal application. */
export interface AccountTerminalApplication extends z.infer<typeof AccountTerminalApplicationSchema> {}

/** The link between an account and a terminal application. */
export const AccountTerminalApplication: Schema<AccountTerminalApplication> =
  AccountTerminalApplicationSchema;
