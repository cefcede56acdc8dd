import { accountScope } from "@moovkit/models";
import express, { type ErrorRequestHandler, type Express } from "express";
import { toErrorResponse } from "../shared/error-response.js";
import type { OpenMoov } from "../shared/open-moov.js";
import { readAccountID } from "../shared/session.js";

const handleError: ErrorRequestHandler = (error, _, response, next) => {
  console.error(error);
  if (response.headersSent) return next(error);
  const { status, headers, body } = toErrorResponse(error);
  response.status(status).set(headers).json(body);
};

export const createApp = (
  { moov, security }: OpenMoov,
  sessionSecret: string,
): Express => {
  const app = express();
  app.disable("x-powered-by");

  app.post("/moov-token", async (request, response) => {
    const accountID = await readAccountID(
      request.headers.cookie,
      sessionSecret,
    );
    if (accountID === undefined) {
      response.status(401).json({ error: "not_signed_in" });
      return;
    }
    const { accessToken, expiresIn } = await security.get({
      scope: [
        accountScope(accountID, "profile.read"),
        accountScope(accountID, "bank-accounts.write"),
      ],
    });
    response
      .set("cache-control", "no-store")
      .json({ accessToken, expiresIn });
  });

  app.get("/health", async (_, response) => {
    await moov.authentication.ping({ deadlineMs: 2_000 });
    response.json({ ok: true });
  });

  // Express 5 passes the errors of async handlers to this handler.
  app.use(handleError);
  return app;
};
