import type { Operation } from "@moovkit/core";
import { Hono } from "hono";
import { cors } from "hono/cors";
import { HTTPException } from "hono/http-exception";
import type { Environment, RequestContext } from "./environment.js";
import type { Handler } from "./handler.js";
import type { ApiKey } from "./options.js";
import { runHandler } from "./run-handler.js";
import type { Services } from "./services.js";

/** The routes of the sandbox, as a Hono application. */
export type SandboxApp = Hono<Environment>;

const API_VERSION = /^v\d{4}\.\d{2}\.\d{2}$/;

const corsFor = (apiKeys: readonly ApiKey[]) => {
  const origins = apiKeys.flatMap(({ allowedOrigins }) => allowedOrigins ?? ["*"]);
  return cors({
    origin: origins.includes("*") ? "*" : origins,
    // Without a list, every header that a browser requests is allowed.
    exposeHeaders: ["x-request-id", "retry-after"],
  });
};

/** `/accounts/{accountID}` is `/accounts/:accountID` in Hono. */
const toRoute = (path: string): string => path.replace(/\{(\w+)\}/g, ":$1");

/** Adds the routes of the operations. Those without a handler respond with status 501. */
const addOperations = (
  app: SandboxApp,
  operations: readonly Operation[],
  handlers: readonly Handler[],
  services: Services,
): void => {
  const handlersById = new Map(handlers.map((handler) => [handler.operation.id, handler]));
  const implemented = [...handlersById.keys()].sort().join(", ");
  for (const { id, method, path } of operations) {
    const handler = handlersById.get(id);
    const respond = (context: RequestContext): Response | Promise<Response> =>
      handler
        ? runHandler(handler, services, context)
        : context.json({ error: `the sandbox does not implement ${id}. It implements ${implemented}` }, 501);
    app.on(method, toRoute(path), respond);
  }
};

/** Adds the responses to requests with a method that no operation has. */
const addOtherMethods = (app: SandboxApp, operations: readonly Operation[]): void => {
  const routes = new Set(operations.map(({ path }) => toRoute(path)));
  for (const route of routes) {
    const methods = operations.filter(({ path }) => toRoute(path) === route).map(({ method }) => method);
    const allow = methods.join(", ");
    app.all(route, (context) =>
      context.json({ error: `this path accepts only ${allow} requests` }, 405, { allow }),
    );
  }
};

/**
 * Creates the application that handles all requests of a sandbox.
 *
 * @param operations - The operations that have a route.
 * @param handlers - The handlers of the operations.
 * @param services - What the handlers need.
 */
export const createApp = (
  operations: readonly Operation[],
  handlers: readonly Handler[],
  services: Services,
): SandboxApp => {
  const app: SandboxApp = new Hono();
  app.use(corsFor(services.settings.apiKeys));
  app.use(async (context, next) => {
    const version = context.req.header("x-moov-version");
    return version === undefined || API_VERSION.test(version) ? next() : context.notFound();
  });
  addOperations(app, operations, handlers, services);
  addOtherMethods(app, operations);
  app.notFound((context) => context.json({ error: "not found" }, 404));
  app.onError((error) =>
    error instanceof HTTPException
      ? error.getResponse()
      : Response.json({ error: "internal error of the sandbox" }, { status: 500 }),
  );
  return app;
};
