import { getRequestListener } from "@hono/node-server";
import express, { type ErrorRequestHandler, type Express } from "express";
import { toErrorResponse } from "../shared/error-response.js";
import type { OpenMoov } from "../shared/open-moov.js";
import {
  createTokenEndpoint,
  type TokenEndpointEnv,
} from "../shared/token-endpoint.js";

const handleError: ErrorRequestHandler = (error, _, response, next) => {
  console.error(error);
  if (response.headersSent) return next(error);
  const { status, headers, body } = toErrorResponse(error);
  response.status(status).set(headers).json(body);
};

export const createApp = (
  { moov, security }: OpenMoov,
  env: TokenEndpointEnv,
): Express => {
  const app = express();
  app.disable("x-powered-by");

  const endpoint = createTokenEndpoint(security, env);
  app.all(
    "/api/moov-token",
    getRequestListener((request) => endpoint(request)),
  );

  app.get("/health", async (_, response) => {
    await moov.authentication.ping({ deadlineMs: 2_000 });
    response.json({ ok: true });
  });

  // Express 5 passes the errors of async handlers to this handler.
  app.use(handleError);
  return app;
};
