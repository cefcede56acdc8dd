export type { Connection } from "./environment.js";
export { type ListenOptions, listen } from "./listen.js";
export type { RequestReceiver } from "./request-receiver.js";
export type { SandboxServer } from "./sandbox-server.js";
