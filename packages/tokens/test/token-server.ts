import { ping } from "@moovkit/authentication";
import {
  type CallOptions,
  type Client,
  type ClientOptions,
  ConnectionError,
  createClient as createCoreClient,
  type HttpRequest,
  type Transport,
} from "@moovkit/core";
import { type TokenEvent, type Tokens, type TokensOptions, tokens } from "../src/index.js";
import { API_KEY, createMoovStub, parseBody } from "./moov-stub.js";
import { virtualTime } from "./virtual-time.js";

export { API_KEY } from "./moov-stub.js";

export const SCOPE = "/ping.read";
/** The key of the default scope in a store. */
export const STORE_KEY = JSON.stringify(["https://api.moov.io", API_KEY.publicKey, SCOPE]);

/** Names a request: `token`, `refresh`, `revoke access_token`, `revoke refresh_token`, or the operation. */
const describeRequest = (request: HttpRequest, operation: string): string => {
  const { grant_type: grantType, token_type_hint: tokenTypeHint } = parseBody(request);
  if (operation === "createAccessToken") return grantType === "refresh_token" ? "refresh" : "token";
  return operation === "revokeAccessToken" ? `revoke ${tokenTypeHint}` : operation;
};

const isTokenRequest = (request: string): boolean => request === "token" || request === "refresh";

/** A client, and the call that the tests need. */
const withPing = (client: Client) => ({
  client,
  ping: (options?: CallOptions) => ping(client, options),
  close: () => client.close(),
});

/** A transport to a stub of Moov. It records the requests, and can hold and lose them. */
const createRecordingTransport = (stub: ReturnType<typeof createMoovStub>) => {
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
      const { refresh_token: refreshToken } = parseBody(request);
      if (refreshToken) refreshTokens.push(refreshToken);
      if (isTokenRequest(description)) await waitForHold();
      const response = await stub.send(request, context);
      if (losesRefreshResponses && description === "refresh")
        throw new ConnectionError("The connection was lost.", { connected: true });
      return response;
    },
  };

  return {
    transport,
    requests,
    refreshTokens,
    countTokenRequests: () => requests.filter(isTokenRequest).length,
    /** Holds the next token request until the returned function is called. With an error, the request fails. */
    holdNextTokenRequest: () => {
      let release = (_error?: Error) => {};
      hold = new Promise((resolve, reject) => {
        release = (error) => (error ? reject(error) : resolve());
      });
      return (error?: Error) => release(error);
    },
    /** From now on the server receives refresh requests, but the client never receives the responses. */
    loseRefreshResponses: () => {
      losesRefreshResponses = true;
    },
  };
};

/**
 * Opens a stub of Moov with a virtual clock. Records its requests, and creates clients that could be separate processes.
 */
export const openTokenServer = (ttlSeconds = 3600) => {
  const time = virtualTime();
  const stub = createMoovStub({ now: time.now, ttlSeconds });
  const recording = createRecordingTransport(stub);

  /** Creates `tokens()` with the virtual clock. */
  const createTokens = (options: Partial<TokensOptions> = {}) => {
    const events: TokenEvent[] = [];
    const security = tokens({
      ...API_KEY,
      scope: SCOPE,
      now: time.now,
      sleep: time.sleep,
      random: () => 0.5,
      onEvent: (event) => events.push(event),
      ...options,
    });
    /** The types of all events except `hit`. */
    const eventTypes = () => events.map(({ type }) => type).filter((type) => type !== "hit");
    return { security, events, eventTypes };
  };

  const connect = (security: Tokens, clientOptions: Partial<ClientOptions> = {}) =>
    withPing(createCoreClient({ transport: recording.transport, security, now: time.now, ...clientOptions }));

  return {
    ...recording,
    time,
    faults: stub.faults,
    isValid: stub.isValid,
    createTokens,
    connect,
    /** Creates a client with a new `tokens()`. */
    createClient: (options: Partial<TokensOptions> = {}, clientOptions: Partial<ClientOptions> = {}) => {
      const created = createTokens(options);
      return { ...created, moov: connect(created.security, clientOptions) };
    },
  };
};
