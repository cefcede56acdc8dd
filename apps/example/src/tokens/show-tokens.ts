import type { Stage } from "../stage.js";
import { showErrors } from "./errors.js";
import { showRateLimit } from "./rate-limit.js";
import { showTokenLifecycle } from "./token-lifecycle.js";

/** Shows access tokens, errors and the rate limit. */
export const showTokens = async (stage: Stage): Promise<void> => {
  await showTokenLifecycle(stage);
  await showErrors(stage);
  await showRateLimit(stage);
};
