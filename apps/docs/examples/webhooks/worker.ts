import { memorySeenEvents, webhookHandler } from "@moovkit/webhooks";

interface Env {
  readonly MOOV_WEBHOOK_SECRET: string;
}

interface Context {
  waitUntil(promise: Promise<unknown>): void;
}

// The requests of an isolate share it. The secret belongs to a request, so the handler is created for each.
const seen = memorySeenEvents();

export default {
  fetch: (request: Request, env: Env, context: Context): Promise<Response> =>
    webhookHandler({
      secret: env.MOOV_WEBHOOK_SECRET,
      seen,
      onEvent: (event) => console.log(event.type),
      waitUntil: (promise) => context.waitUntil(promise),
    })(request),
};
