export type { Connection } from "./environment.js";
export type { Fault, FaultKind, Faults } from "./faults.js";
export type { SandboxOperation } from "./operations.js";
export type { ApiKey, SandboxOptions } from "./options.js";
export type { RequestReceiver } from "./request-receiver.js";
export { createSandbox, type Sandbox } from "./sandbox.js";
export { sandboxTransport } from "./sandbox-transport.js";
