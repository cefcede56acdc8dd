import type { RequestContext } from "./environment.js";
import type { CheckRateLimit } from "./rate-limit.js";
import type { Settings } from "./settings.js";
import type { TokenService } from "./token-service.js";

/** What the handlers of the operations need. */
export interface Services {
  readonly settings: Settings;
  readonly tokens: TokenService;
  readonly checkRateLimit: CheckRateLimit;
}

/** Handles the requests of one operation. */
export type OperationHandler = (context: RequestContext) => Promise<Response>;

/** Counts a request of an API key and an IP address. Rejects it with status 429 if it is above the limit. */
export const limitRequests = (
  { checkRateLimit }: Services,
  context: RequestContext,
  publicKey: string,
): void => checkRateLimit(`${publicKey} ${context.env?.address ?? ""}`);
