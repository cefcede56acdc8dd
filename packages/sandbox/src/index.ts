export type { Connection } from "./environment.js";
export type { Fault, FaultKind, Faults } from "./faults.js";
export type { SandboxOperation } from "./operations.js";
export type { ApiKey, SandboxOptions } from "./options.js";
export { createSandbox, type Sandbox } from "./sandbox.js";
export type { SandboxFetch } from "./sandbox-fetch.js";
export { sandboxTransport } from "./sandbox-transport.js";
