import { assertEqual, assertThat } from "../assert.js";
import { type CaseDefinition, NotApplicable } from "../case.js";

/** An API key of the server under test. The `apiKeys` of a sandbox have this form. */
export interface TestApiKey {
  readonly publicKey: string;
  readonly secretKey: string;
  /**
   * The allowed domains of the key, such as `https://example.com`.
   * @default The key works for any domain. The cases that test this restriction do not apply.
   */
  readonly allowedOrigins?: readonly string[] | undefined;
}

/** Sends a request to the server under test. */
export type FetchRequest = (request: Request) => Promise<Response>;

type RequestHeaders = Readonly<Record<string, string>>;

interface ResponseData {
  readonly status: number;
  readonly text: string;
  /** `undefined` if the text is not a JSON object. Most responses may have any body, so a case decides. */
  readonly body: Readonly<Record<string, unknown>> | undefined;
}

/** A server under test, with the credentials for it. */
export interface ServerTest {
  /** Sends a string as it is, and any other body as JSON. */
  readonly post: (path: string, body: unknown, headers?: RequestHeaders) => Promise<ResponseData>;
  /** Sends a request to `POST /oauth2/token` with the API key and an allowed origin. */
  readonly postToken: (body: unknown) => Promise<ResponseData>;
  readonly ping: (headers: RequestHeaders) => Promise<ResponseData>;
  /** Creates a token, and returns the fields of the response. */
  readonly createToken: (scope: string) => Promise<Readonly<Record<string, string>>>;
  /** The API key as HTTP Basic authentication. */
  readonly basicHeader: RequestHeaders;
  /** An `Origin` header that the key allows. */
  readonly originHeader: RequestHeaders;
  /** Returns an origin that the key allows, or ends the case if the key allows any. */
  readonly requireAllowedOrigin: () => string;
  /** The API key as fields of a request body. */
  readonly bodyCredentials: { readonly client_id: string; readonly client_secret: string };
}

export type ServerCase = CaseDefinition<ServerTest>;

/** The body of a request for a token that can call `ping`. */
export const PING_TOKEN_REQUEST = { grant_type: "client_credentials", scope: "/ping.read" } as const;

export const createBasicHeader = (publicKey: string, secretKey: string): RequestHeaders => ({
  authorization: `Basic ${btoa(`${publicKey}:${secretKey}`)}`,
});

export const createBearerHeader = (token: unknown): RequestHeaders => ({ authorization: `Bearer ${token}` });

const parseObject = (text: string): ResponseData["body"] => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as ResponseData["body"]) : undefined;
  } catch {
    return undefined;
  }
};

const readResponse = async (response: Response): Promise<ResponseData> => {
  const text = await response.text();
  const requestId = response.headers.get("x-request-id");
  assertThat(
    "x-request-id (Moov API: every response has one)",
    Boolean(requestId),
    "a non-empty string",
    requestId,
  );
  return { status: response.status, text, body: parseObject(text) };
};

export const createServerTest = (
  baseURL: string,
  { publicKey, secretKey, allowedOrigins = [] }: TestApiKey,
  fetchRequest: FetchRequest,
): ServerTest => {
  const [origin] = allowedOrigins;
  const basicHeader = createBasicHeader(publicKey, secretKey);
  const originHeader: RequestHeaders = origin ? { origin } : {};
  const post: ServerTest["post"] = async (path, body, headers = {}) => {
    const request = new Request(baseURL + path, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
    return readResponse(await fetchRequest(request));
  };
  const postToken: ServerTest["postToken"] = (body) =>
    post("/oauth2/token", body, { ...basicHeader, ...originHeader });
  return {
    basicHeader,
    originHeader,
    bodyCredentials: { client_id: publicKey, client_secret: secretKey },
    requireAllowedOrigin: () => {
      if (origin) return origin;
      throw new NotApplicable("The API key has no `allowedOrigins`.");
    },
    post,
    postToken,
    ping: async (headers) => readResponse(await fetchRequest(new Request(`${baseURL}/ping`, { headers }))),
    createToken: async (scope) => {
      const { status, body } = await postToken({ ...PING_TOKEN_REQUEST, scope });
      assertEqual("the status of a new token", status, 200);
      return body as Readonly<Record<string, string>>;
    },
  };
};
