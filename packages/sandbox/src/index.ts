export type { Fault, FaultKind, Faults, Operation } from "./faults.js";
export type { ApiKey, SandboxOptions } from "./options.js";
export { createSandbox, type Sandbox, type SandboxServer } from "./sandbox.js";
export { type SandboxTransport, sandboxTransport } from "./sandbox-transport.js";
