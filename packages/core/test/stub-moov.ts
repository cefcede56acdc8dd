import {
  type ClientOptions,
  createMoov,
  type HttpRequest,
  type HttpResponse,
  type Moov,
  type Transport,
} from "../src/index.js";

/** The access token of a stub client. */
export const ACCESS_TOKEN = "bearer-token-3c";

export const OK: HttpResponse = { status: 200, headers: {}, body: "{}" };

/** The body of a successful response to `createAccessToken`. */
export const TOKEN_BODY = JSON.stringify({ token_type: "Bearer", access_token: "a.b.c", expires_in: 3600 });

export type Respond = (request: HttpRequest) => HttpResponse | Promise<HttpResponse>;

/** A transport that never settles and ignores its signal. */
export const neverRespond: Respond = () => new Promise<never>(() => {});

export interface StubMoov {
  readonly moov: Moov;
  readonly transport: Transport;
  /** Every request that the transport received. */
  readonly requests: readonly HttpRequest[];
}

/** Creates a client whose transport responds without a network. */
export const createStubMoov = (
  respond: Respond = () => OK,
  options: Partial<ClientOptions> = {},
): StubMoov => {
  const requests: HttpRequest[] = [];
  const transport: Transport = {
    name: "stub",
    send: async (request) => {
      requests.push(request);
      return respond(request);
    },
  };
  const moov = createMoov({ transport, security: { accessToken: ACCESS_TOKEN }, ...options });
  return { moov, transport, requests };
};
