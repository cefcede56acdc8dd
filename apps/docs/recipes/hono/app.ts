import { Hono } from "hono";
import { toErrorResponse } from "../shared/error-response.js";
import type { OpenMoov } from "../shared/open-moov.js";
import { moovToken } from "./moov-token.js";

export const createApp = (
  { moov, security }: OpenMoov,
  sessionSecret: string,
): Hono => {
  const app = new Hono();
  app.post("/moov-token", moovToken(security, sessionSecret));
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
