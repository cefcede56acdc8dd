import type { AccountStore } from "./accounts/account-store.js";
import type { TokenService } from "./authentication/token-service.js";
import type { CheckRateLimit } from "./rate-limit.js";
import type { Settings } from "./settings.js";

/** What the handlers of the operations need. */
export interface Services {
  readonly settings: Settings;
  readonly tokens: TokenService;
  readonly checkRateLimit: CheckRateLimit;
  readonly accounts: AccountStore;
  /** Returns the current time as Moov sends it: RFC 3339 with nanoseconds. */
  readonly timestamp: () => string;
}
