export type {
  HitEvent,
  IssuedEvent,
  RejectedEvent,
  SharedEvent,
  TokenEvent,
  TokenFailureEvent,
} from "./events.js";
export type { GetTokenOptions } from "./get-options.js";
export { type MemoryStoreOptions, memoryStore } from "./memory-store.js";
export type { TokensOptions } from "./options.js";
export type { Acquired, Lease, StoredToken, TokenStore } from "./token-store.js";
export { type AccessToken, type TokenState, type Tokens, tokens } from "./tokens.js";
