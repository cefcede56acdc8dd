import type { Handler } from "../handler.js";
import { handleCreateTerminalApplication } from "./create-terminal-application.js";
import { handleCreateTerminalApplicationVersion } from "./create-terminal-application-version.js";
import { handleCreateTransferConfig } from "./create-transfer-config.js";
import { handleDeleteTerminalApplication } from "./delete-terminal-application.js";
import { handleGetAccountTerminalApplication } from "./get-account-terminal-application.js";
import { handleGetTerminalApplication } from "./get-terminal-application.js";
import { handleGetTerminalConfiguration } from "./get-terminal-configuration.js";
import { handleGetTransferConfig } from "./get-transfer-config.js";
import { handleLinkAccountTerminalApplication } from "./link-account-terminal-application.js";
import { handleListAccountTerminalApplications } from "./list-account-terminal-applications.js";
import { handleListTerminalApplications } from "./list-terminal-applications.js";
import { handleUpdateTransferConfig } from "./update-transfer-config.js";

/** The handlers of `@moovkit/terminals`. */
export const TERMINALS_HANDLERS: readonly Handler[] = [
  handleCreateTerminalApplication,
  handleListTerminalApplications,
  handleGetTerminalApplication,
  handleDeleteTerminalApplication,
  handleCreateTerminalApplicationVersion,
  handleLinkAccountTerminalApplication,
  handleListAccountTerminalApplications,
  handleGetAccountTerminalApplication,
  handleGetTerminalConfiguration,
  handleCreateTransferConfig,
  handleGetTransferConfig,
  handleUpdateTransferConfig,
];
