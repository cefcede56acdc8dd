export type { Connection } from "./environment.js";
export { type ListenOptions, listen } from "./listen.js";
export type { SandboxFetch } from "./sandbox-fetch.js";
export type { SandboxServer } from "./sandbox-server.js";
