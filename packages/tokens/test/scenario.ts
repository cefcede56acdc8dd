import {
  type ClientOptions,
  createMoov,
  type HttpRequest,
  type SendContext,
  type Transport,
} from "@moovkit/core";
import { ConnectionError } from "@moovkit/models";
import { createSandbox, sandboxTransport } from "@moovkit/sandbox";
import { type TokenEvent, type TokensOptions, tokens } from "../src/index.js";
import { createVirtualTime } from "./virtual-time.js";

export const SECRET_KEY = "the-secret-key-of-it";
export const API_KEY = { publicKey: "public", secretKey: SECRET_KEY };
export const SCOPE = "/ping.read";

/** The key under which the clients of a scenario store the token for `SCOPE`. */
export const STORE_KEY = JSON.stringify(["https://api.moov.io", API_KEY.publicKey, SCOPE]);

/** `token` requests a token with the API key, `refresh` with a refresh token. */
const describeRequest = (request: HttpRequest, context: SendContext): string => {
  const body = JSON.parse(request.body ?? "{}");
  if (request.url.endsWith("/token")) return body.grant_type === "refresh_token" ? "refresh" : "token";
  if (request.url.endsWith("/revoke")) return `revoke ${body.token_type_hint}`;
  return context.operation;
};

/** Starts a sandbox and a clock for any number of clients, and records the requests. */
export const createScenario = async (ttlSeconds = 3600) => {
  let pendingRequests = 0;
  const time = createVirtualTime(() => pendingRequests > 0);
  const sandbox = await createSandbox({
    apiKeys: [API_KEY],
    accessTokenTtlSeconds: ttlSeconds,
    now: time.now,
  });
  const inner = sandboxTransport(sandbox);
  const requests: string[] = [];
  const refreshTokens: string[] = [];
  let gate: Promise<void> | undefined;
  let isLosingRefreshResponses = false;

  const transport: Transport = {
    name: "recording",
    send: async (request, context) => {
      const kind = describeRequest(request, context);
      requests.push(kind);
      const { refresh_token: refreshToken } = JSON.parse(request.body ?? "{}");
      if (refreshToken) refreshTokens.push(refreshToken);
      if (kind === "token" || kind === "refresh") {
        const currentGate = gate;
        gate = undefined;
        await currentGate;
      }
      pendingRequests += 1;
      const response = await inner.send(request, context).finally(() => {
        pendingRequests -= 1;
      });
      if (isLosingRefreshResponses && kind === "refresh")
        throw new ConnectionError("lost", { connected: true });
      return response;
    },
  };

  /** Creates a client with its own `tokens()`. Stands for a process if it does not share its store. */
  const startClient = (options: Partial<TokensOptions> = {}, clientOptions: Partial<ClientOptions> = {}) => {
    const events: TokenEvent[] = [];
    const security = tokens({
      clientId: API_KEY.publicKey,
      clientSecret: SECRET_KEY,
      scope: SCOPE,
      now: time.now,
      sleep: time.sleep,
      random: () => 0.5,
      onEvent: (event) => events.push(event),
      ...options,
    });
    const moov = createMoov({ transport, security, ...clientOptions });
    /** Returns the types of the events, except `hit`. */
    const eventTypes = () => events.map(({ type }) => type).filter((type) => type !== "hit");
    return { moov, security, events, eventTypes };
  };

  return {
    time,
    sandbox,
    transport,
    startClient,
    requests,
    refreshTokens,
    countTokenRequests: () => requests.filter((kind) => kind === "token" || kind === "refresh").length,
    /** Holds the next token request until the returned function is called. */
    holdNextTokenRequest: () => {
      const { promise, resolve } = createDeferred();
      gate = promise;
      return resolve;
    },
    /** From now on the server processes refresh requests, but their responses are lost. */
    loseRefreshResponses: () => {
      isLosingRefreshResponses = true;
    },
  };
};

function createDeferred() {
  let resolve!: () => void;
  const promise = new Promise<void>((resolvePromise) => {
    resolve = resolvePromise;
  });
  return { promise, resolve };
}
