import { Hono } from "hono";
import { toErrorResponse } from "../shared/error-response.js";
import type { OpenMoov } from "../shared/open-moov.js";
import {
  createTokenEndpoint,
  type TokenEndpointEnv,
} from "../shared/token-endpoint.js";

export const createApp = (
  { moov, security }: OpenMoov,
  env: TokenEndpointEnv,
): Hono => {
  const app = new Hono();
  const endpoint = createTokenEndpoint(security, env);
  app.all("/api/moov-token", (context) => endpoint(context.req.raw));
  app.get("/health", async (context) => {
    await moov.authentication.ping({ deadlineMs: 2_000 });
    return context.json({ ok: true });
  });
  app.onError((error, context) => {
    console.error(error);
    const { status, headers, body } = toErrorResponse(error);
    return context.json(body, status, headers);
  });
  return app;
};
