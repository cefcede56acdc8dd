import { NEEDS_SANDBOX, type Stage } from "../stage.js";

const REJECTIONS = 2;

/** Receives two responses with status 429, and waits for the time in their `retry-after` header. */
export const showRateLimit = async ({ clients, output, target: { sandbox } }: Stage): Promise<void> => {
  const title = "Exceed the rate limit";
  if (!sandbox) {
    output.skip(title, NEEDS_SANDBOX);
    return;
  }
  output.step(title);
  sandbox.faults.next({ status: 429, retryAfterSeconds: 1, times: REJECTIONS });
  await clients.withKey().authentication.ping();
  output.check("the third attempt succeeded", sandbox.faults.pending === 0);
};
