import { accountScope } from "@moovkit/models";
import express, { type ErrorRequestHandler, type Express } from "express";
import { answerTo } from "../shared/answer-to.js";
import type { OpenMoov } from "../shared/open-moov.js";
import { accountOf } from "../shared/session.js";

const failed: ErrorRequestHandler = (error, _, response, next) => {
  console.error(error);
  if (response.headersSent) return next(error);
  const { status, headers, body } = answerTo(error);
  response.status(status).set(headers).json(body);
};

export const createApp = (
  { moov, security }: OpenMoov,
  sessionSecret: string,
): Express => {
  const app = express();
  app.disable("x-powered-by");

  app.post("/moov-token", async (request, response) => {
    const accountID = await accountOf(
      request.headers.cookie,
      sessionSecret,
    );
    if (accountID === undefined) {
      response.status(401).json({ error: "sign in first" });
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
    await moov.ping({ deadlineMs: 2_000 });
    response.json({ ok: true });
  });

  // Express 5 brings here what a handler rejects with.
  app.use(failed);
  return app;
};
