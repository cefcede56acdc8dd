import type { StoredTables } from "./engine/store.js";

/**
 * The state of a sandbox as JSON: accounts, money, webhooks with their secrets, and what is scheduled. It contains no API
 * keys and no access tokens.
 */
export interface SandboxSnapshot {
  /** The format of the snapshot. */
  readonly version: 1;
  /** Unix time in milliseconds of the sandbox when the snapshot was taken. */
  readonly time: number;
  readonly tables: StoredTables;
}
