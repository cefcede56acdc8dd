import { Hono } from "hono";
import { cors } from "hono/cors";
import { HTTPException } from "hono/http-exception";
import type { Environment } from "./environment.js";
import { handleCreateAccessToken } from "./handlers/create-access-token.js";
import { handleGetTermsOfServiceToken } from "./handlers/get-terms-of-service-token.js";
import { handlePing } from "./handlers/ping.js";
import { handleRevokeAccessToken } from "./handlers/revoke-access-token.js";
import { OPERATIONS, ROUTES, type SandboxOperation } from "./operations.js";
import type { ApiKey } from "./options.js";
import { createRateLimit } from "./rate-limit.js";
import type { OperationHandler, Services } from "./services.js";
import type { Settings } from "./settings.js";
import type { TokenService } from "./token-service.js";

/** The routes of the sandbox, as a Hono application. */
export type SandboxApp = Hono<Environment>;

const API_VERSION = /^v\d{4}\.\d{2}\.\d{2}$/;

const corsFor = (apiKeys: readonly ApiKey[]) => {
  const origins = apiKeys.flatMap(({ allowedOrigins }) => allowedOrigins ?? ["*"]);
  return cors({
    origin: origins.includes("*") ? "*" : origins,
    allowHeaders: ["authorization", "content-type", "user-agent", "x-moov-version"],
    exposeHeaders: ["x-request-id", "retry-after"],
  });
};

/** Creates the application that handles all requests of a sandbox. */
export const createApp = (settings: Settings, tokens: TokenService): SandboxApp => {
  const checkRateLimit = createRateLimit(settings.requestsPerSecond, settings.now);
  const services: Services = { settings, tokens, checkRateLimit };
  const handlers: Readonly<Record<SandboxOperation, OperationHandler>> = {
    createAccessToken: handleCreateAccessToken(services),
    revokeAccessToken: handleRevokeAccessToken(services),
    getTermsOfServiceToken: handleGetTermsOfServiceToken(services),
    ping: handlePing(services),
  };

  const app: SandboxApp = new Hono();
  app.use(corsFor(settings.apiKeys));
  app.use(async (context, next) => {
    const version = context.req.header("x-moov-version");
    return version === undefined || API_VERSION.test(version) ? next() : context.notFound();
  });
  for (const operation of OPERATIONS) {
    const { method, path } = ROUTES[operation];
    app.on(method, path, handlers[operation]);
    app.all(path, (context) =>
      context.json({ error: `this path accepts only ${method} requests` }, 405, { allow: method }),
    );
  }
  app.notFound((context) => context.json({ error: "not found" }, 404));
  app.onError((error) =>
    error instanceof HTTPException
      ? error.getResponse()
      : Response.json({ error: "internal error of the sandbox" }, { status: 500 }),
  );
  return app;
};
