import { type ClientOptions, createMoov, type HttpRequest, type Transport } from "@moovkit/core";
import { ConnectionError } from "@moovkit/models";
import { createSandbox, sandboxTransport } from "@moovkit/sandbox";
import { type TokenEvent, type TokensOptions, tokens } from "../src/index.js";
import { virtualTime } from "./virtual-time.js";

export const API_KEY = { publicKey: "public", secretKey: "the-secret-key" };
export const SCOPE = "/ping.read";
/** The key of the default scope in a store. */
export const STORE_KEY = JSON.stringify(["https://api.moov.io", API_KEY.publicKey, SCOPE]);

/** Names a request: `token`, `refresh`, `revoke access_token`, `revoke refresh_token`, or the operation. */
const describeRequest = ({ url, body = "{}" }: HttpRequest, operation: string): string => {
  const { grant_type: grantType, token_type_hint: tokenTypeHint } = JSON.parse(body);
  if (url.endsWith("/token")) return grantType === "refresh_token" ? "refresh" : "token";
  return url.endsWith("/revoke") ? `revoke ${tokenTypeHint}` : operation;
};

const isTokenRequest = (request: string): boolean => request === "token" || request === "refresh";

/** Opens a sandbox with a virtual clock. Records its requests, and creates clients that could be separate processes. */
export const openTokenServer = async (ttlSeconds = 3600) => {
  let requestsInProgress = 0;
  const time = virtualTime(() => requestsInProgress > 0);
  const sandbox = await createSandbox({
    apiKeys: [API_KEY],
    accessTokenTtlSeconds: ttlSeconds,
    now: time.now,
  });
  const inner = sandboxTransport(sandbox);
  const requests: string[] = [];
  const refreshTokens: string[] = [];
  let hold: Promise<void> | undefined;
  let losesRefreshResponses = false;

  const waitForHold = async () => {
    const current = hold;
    hold = undefined;
    await current;
  };

  const transport: Transport = {
    name: "recording",
    send: async (request, context) => {
      const description = describeRequest(request, context.operation);
      requests.push(description);
      const { refresh_token: refreshToken } = JSON.parse(request.body ?? "{}");
      if (refreshToken) refreshTokens.push(refreshToken);
      if (isTokenRequest(description)) await waitForHold();
      requestsInProgress += 1;
      const response = await inner.send(request, context).finally(() => {
        requestsInProgress -= 1;
      });
      if (losesRefreshResponses && description === "refresh")
        throw new ConnectionError("The connection was lost.", { connected: true });
      return response;
    },
  };

  const createClient = (options: Partial<TokensOptions> = {}, clientOptions: Partial<ClientOptions> = {}) => {
    const events: TokenEvent[] = [];
    const security = tokens({
      clientId: API_KEY.publicKey,
      clientSecret: API_KEY.secretKey,
      scope: SCOPE,
      now: time.now,
      sleep: time.sleep,
      random: () => 0.5,
      onEvent: (event) => events.push(event),
      ...options,
    });
    const moov = createMoov({ transport, security, ...clientOptions });
    /** The types of all events except `hit`. */
    const eventTypes = () => events.map(({ type }) => type).filter((type) => type !== "hit");
    return { moov, security, events, eventTypes };
  };

  return {
    time,
    sandbox,
    transport,
    requests,
    refreshTokens,
    createClient,
    countTokenRequests: () => requests.filter(isTokenRequest).length,
    /** Holds the next token request until the returned function is called. */
    holdNextTokenRequest: () => {
      let release = () => {};
      hold = new Promise((resolve) => {
        release = resolve;
      });
      return () => release();
    },
    /** From now on the server receives refresh requests, but the client never receives the responses. */
    loseRefreshResponses: () => {
      losesRefreshResponses = true;
    },
  };
};
