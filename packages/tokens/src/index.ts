export type {
  HitEvent,
  MintEvent,
  RejectedEvent,
  SharedEvent,
  TokenEvent,
  TokenFailureEvent,
} from "./events.js";
export { type MemoryStoreOptions, memoryStore } from "./memory-store.js";
export type { TokensOptions } from "./options.js";
export { type AccessToken, type TokenState, type Tokens, tokens } from "./tokens.js";
