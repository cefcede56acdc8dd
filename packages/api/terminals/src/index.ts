// The files of operations are exported as a whole, so that the methods of `bindOperations` have their doc comments.

export { AccountTerminalApplication } from "./account-terminal-application.js";
export * from "./create-terminal-application.js";
export * from "./create-terminal-application-version.js";
export * from "./create-transfer-config.js";
export * from "./delete-terminal-application.js";
export {
  LinkAccountTerminalApplicationIssues,
  TerminalApplicationIssues,
  TransferConfigIssues,
} from "./errors.js";
export * from "./get-account-terminal-application.js";
export * from "./get-terminal-application.js";
export * from "./get-terminal-configuration.js";
export * from "./get-transfer-config.js";
export * from "./link-account-terminal-application.js";
export * from "./list-account-terminal-applications.js";
export * from "./list-terminal-applications.js";
export { TerminalApplication } from "./terminal-application.js";
export { TerminalApplicationPlatform } from "./terminal-application-platform.js";
export { TipCalculationBasis, TipCalculationBasisInput } from "./tip-calculation-basis.js";
export { TipPresets, TipPresetsInput } from "./tip-presets.js";
export { TransferConfig, TransferControls } from "./transfer-config.js";
export * from "./update-transfer-config.js";
