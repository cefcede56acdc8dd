export type { Fault, FaultKind, Faults } from "./faults.js";
export type { SandboxOperation } from "./operations.js";
export type { ApiKey, SandboxOptions } from "./options.js";
export { createSandbox, type Sandbox } from "./sandbox.js";
export type { SandboxServer } from "./sandbox-server.js";
export { type SandboxTransport, sandboxTransport } from "./sandbox-transport.js";
