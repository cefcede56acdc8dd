import { splitScope } from "@moovkit/models";
import { type Context, Hono } from "hono";
import { cors } from "hono/cors";
import { HTTPException } from "hono/http-exception";
import { authenticateClient, basicCredentials, findKey } from "./authenticate.js";
import { RevokeBody, readBody, TokenBody } from "./body.js";
import type { ApiKey, Settings } from "./options.js";
import { openRateLimit } from "./rate-limit.js";
import { refuse } from "./refuse.js";
import { type AccessToken, randomToken, type Tokens } from "./tokens.js";

/** What the listener knows of a request beside the request. */
export interface Env {
  readonly address?: string | undefined;
}

const SCOPE = /^\/[\x21\x23-\x5b\x5d-\x7e]+\.(read|write)$/;

const checkScope = (scope: string): readonly string[] => {
  const scopes = splitScope(scope);
  const wrong = scopes.find((one) => !SCOPE.test(one));
  if (wrong !== undefined)
    refuse(422, { scope: `${wrong} is no scope: it is a path that ends in .read or .write` });
  if (scopes.length === 0) refuse(422, { scope: "must not be empty" });
  return scopes;
};

const originOf = (context: Context): string | undefined => {
  const origin = context.req.header("origin");
  if (origin !== undefined) return origin;
  const referer = context.req.header("referer");
  return referer !== undefined && URL.canParse(referer) ? new URL(referer).origin : undefined;
};

const checkOrigin = (context: Context, { allowedOrigins }: ApiKey): void => {
  if (allowedOrigins && !allowedOrigins.includes(originOf(context) ?? ""))
    refuse(403, { error: "the origin is not one of the API key's allowed origins" });
};

const invalidToken = () =>
  refuse(
    401,
    { error: "the access token is missing, wrong, expired or revoked" },
    { "www-authenticate": 'Bearer error="invalid_token"' },
  );

/** The wire contract, as a Hono application. */
export const createApp = (settings: Settings, tokens: Tokens): Hono<{ Bindings: Env }> => {
  const { apiKeys, maxBodyBytes, requestsPerSecond, now } = settings;
  const limit = openRateLimit(requestsPerSecond, now);
  const limited = (context: Context<{ Bindings: Env }>, who: string) =>
    limit(`${who} ${context.env?.address ?? ""}`);

  /** Whose the request is, by an API key or by an access token, which has a scope. */
  const identify = async (context: Context<{ Bindings: Env }>): Promise<Partial<AccessToken>> => {
    const authorization = context.req.header("authorization");
    const basic = basicCredentials(authorization);
    const [, bearer] = /^bearer +(\S+)$/i.exec(authorization ?? "") ?? [];
    const caller: Partial<AccessToken> | undefined = basic
      ? { client: (await findKey(apiKeys, basic)).publicKey }
      : await tokens.read(bearer ?? "");
    if (!caller) return invalidToken();
    limited(context, caller.client ?? "");
    return caller;
  };

  const origins = apiKeys.flatMap(({ allowedOrigins }) => allowedOrigins ?? ["*"]);

  const app = new Hono<{ Bindings: Env }>();
  app.use(
    cors({
      origin: origins.includes("*") ? "*" : origins,
      allowHeaders: ["authorization", "content-type", "user-agent", "x-moov-version"],
      exposeHeaders: ["x-request-id", "retry-after"],
    }),
  );
  app.use(async (context, next) => {
    const version = context.req.header("x-moov-version");
    if (version !== undefined && !/^v\d{4}\.\d{2}\.\d{2}$/.test(version)) return context.notFound();
    return next();
  });

  app.post("/oauth2/token", async (context) => {
    const body = await readBody(context, TokenBody, maxBodyBytes);
    const scopes = body.scope === undefined ? undefined : checkScope(body.scope);
    const key = await authenticateClient(apiKeys, context.req.header("authorization"), body);
    limited(context, key.publicKey);
    checkOrigin(context, key);
    context.header("cache-control", "no-store");
    if (body.grant_type === "client_credentials")
      return context.json(await tokens.mint(key.publicKey, (scopes ?? []).join(" ")));
    const answer = await tokens.refresh(key.publicKey, body.refresh_token, scopes);
    return "access_token" in answer ? context.json(answer) : refuse(422, answer);
  });

  app.post("/oauth2/revoke", async (context) => {
    const body = await readBody(context, RevokeBody, maxBodyBytes);
    const key = await authenticateClient(apiKeys, context.req.header("authorization"), body);
    limited(context, key.publicKey);
    if (!(await tokens.revoke(key.publicKey, body.token)))
      return refuse(400, { error: "the token is another client's" });
    return context.body(null, 204);
  });

  app.get("/tos-token", async (context) => {
    await identify(context);
    if (originOf(context) === undefined) refuse(400, { error: "send the origin or the referer" });
    context.header("cache-control", "no-store");
    return context.json({ token: randomToken() });
  });

  app.get("/ping", async (context) => {
    const { scope } = await identify(context);
    if (scope !== undefined && !splitScope(scope).includes("/ping.read"))
      return refuse(403, { error: "the access token lacks the scope /ping.read" });
    return context.json({});
  });

  for (const [path, allow] of [
    ["/oauth2/token", "POST"],
    ["/oauth2/revoke", "POST"],
    ["/tos-token", "GET"],
    ["/ping", "GET"],
  ] as const)
    app.all(path, (context) => context.json({ error: `only ${allow} is answered here` }, 405, { allow }));
  app.notFound((context) => context.json({ error: "there is nothing here" }, 404));
  app.onError((error) => {
    if (error instanceof HTTPException) return error.getResponse();
    return Response.json({ error: "the sandbox failed" }, { status: 500 });
  });
  return app;
};
