import type { CheckRateLimit } from "./rate-limit.js";
import type { Settings } from "./settings.js";
import type { TokenService } from "./authentication/token-service.js";

/** What the handlers of the operations need. */
export interface Services {
  readonly settings: Settings;
  readonly tokens: TokenService;
  readonly checkRateLimit: CheckRateLimit;
}
