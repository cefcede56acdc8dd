import { receiveWebhook } from "./handler.js";

// `bun run` and `deno serve` serve a default export like this one.
export default {
  fetch: (request: Request): Response | Promise<Response> =>
    new URL(request.url).pathname === "/webhooks/moov"
      ? receiveWebhook(request)
      : new Response(null, { status: 404 }),
};
