export { type ListenOptions, listen } from "./listen.js";
export type { SandboxServer } from "./sandbox-server.js";
