import {
  type Client,
  type ClientOptions,
  createClient,
  type HttpRequest,
  type HttpResponse,
  type SendContext,
  type Transport,
} from "../src/index.js";

/** The access token of a stub client. */
export const ACCESS_TOKEN = "bearer-token-3c";

export const OK: HttpResponse = { status: 200, headers: {}, body: "{}" };

/** Returns a response with a JSON body. */
export const json = (body: unknown, status = 200): HttpResponse => ({
  status,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

export type Respond = (request: HttpRequest, context: SendContext) => HttpResponse | Promise<HttpResponse>;

/** A transport that never settles and ignores its signal. */
export const neverRespond: Respond = () => new Promise<never>(() => {});

/** Responds to each request with the next response. The last one is repeated. A function can throw. */
export const respondInTurn = (...responses: readonly (HttpResponse | (() => HttpResponse))[]): Respond => {
  const remaining = [...responses];
  return () => {
    const next = remaining.length > 1 ? remaining.shift() : remaining[0];
    if (next === undefined) throw new Error("There are no responses.");
    return typeof next === "function" ? next() : next;
  };
};

export interface StubClient {
  readonly client: Client;
  readonly transport: Transport;
  /** Every request that the transport received. */
  readonly requests: readonly HttpRequest[];
}

/** Creates a client whose transport responds without a network. */
export const createStubClient = (
  respond: Respond = () => OK,
  options: Partial<ClientOptions> = {},
): StubClient => {
  const requests: HttpRequest[] = [];
  const transport: Transport = {
    name: "stub",
    send: async (request, context) => {
      requests.push(request);
      return respond(request, context);
    },
  };
  const client = createClient({ transport, security: { accessToken: ACCESS_TOKEN }, ...options });
  return { client, transport, requests };
};
