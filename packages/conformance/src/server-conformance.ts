import { type Case, DoesNotApply, holds, same, toCase } from "./case.js";

/** An API key of the server that is asked, as a sandbox's `apiKeys` holds them. */
export interface ApiKey {
  readonly publicKey: string;
  readonly secretKey: string;
  /** The key's allowed domains, as `https://example.com`. Left out: any, and what is asked of them does not apply. */
  readonly allowedOrigins?: readonly string[];
}

interface Answer {
  readonly status: number;
  readonly text: string;
  /** `undefined` where the text is no object: that is allowed of most answers, and for a case to judge. */
  readonly body: Readonly<Record<string, unknown>> | undefined;
}

interface Wire {
  /** Text goes as it is, all else as JSON. */
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Answer>;
  readonly ping: (headers: Record<string, string>) => Promise<Answer>;
  readonly mint: (scope: string) => Promise<Readonly<Record<string, string>>>;
  readonly basic: Record<string, string>;
  readonly origin: Record<string, string>;
  /** One of the key's origins; ends the case where it has none. */
  readonly allowed: () => string;
  readonly own: { readonly client_id: string; readonly client_secret: string };
}

const objectIn = (text: string): Answer["body"] => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Answer["body"]) : undefined;
  } catch {
    return undefined;
  }
};

const bearer = (token: unknown) => ({ authorization: `Bearer ${token}` });
const TOKEN = "contract.md, POST /oauth2/token";
const REVOKE = "contract.md, POST /oauth2/revoke";
const GRANT = { grant_type: "client_credentials", scope: "/ping.read" };

const cases: Readonly<Record<string, readonly [why: string, run: (wire: Wire) => Promise<void>]>> = {
  "mints a token for an API key in the header": [
    TOKEN,
    async ({ post, basic, origin }) => {
      const { status, body } = await post("/oauth2/token", GRANT, { ...basic, ...origin });
      same("the status", status, 200);
      for (const field of ["token_type", "access_token", "refresh_token", "scope"])
        holds(field, typeof body?.[field] === "string", "text", body?.[field]);
      same(
        "token_type, which RFC 6749, section 5.1, takes in any case",
        `${body?.token_type}`.toLowerCase(),
        "bearer",
      );
      const { expires_in } = body ?? {};
      holds("expires_in", typeof expires_in === "number" && expires_in > 0, "a number above 0", expires_in);
      same("scope", body?.scope, "/ping.read");
    },
  ],
  "mints a token for an API key in the body": [
    TOKEN,
    async ({ post, own, origin }) =>
      same("the status", (await post("/oauth2/token", { ...GRANT, ...own }, origin)).status, 200),
  ],
  "takes the published example, empty Basic credentials and all": [
    TOKEN,
    async ({ post, own, origin }) => {
      const body = { ...GRANT, ...own, scope: "/accounts.read /accounts.write", refresh_token: "any" };
      same(
        "the status",
        (await post("/oauth2/token", body, { ...origin, authorization: "Basic Og==" })).status,
        200,
      );
    },
  ],
  "takes a referer for an origin": [
    "contract.md, Server: Origin or Referer.",
    async ({ post, basic, allowed }) => {
      const referer = { referer: `${allowed()}/cart` };
      same("the status", (await post("/oauth2/token", GRANT, { ...basic, ...referer })).status, 200);
    },
  ],
  "refuses an origin that is not the key's": [
    "contract.md, Server: Origin matches one of the key's allowed domains, and wins over Referer.",
    async ({ post, basic, allowed }) => {
      const elsewhere = "https://elsewhere.example";
      for (const headers of [
        { origin: elsewhere, referer: `${allowed()}/` },
        { referer: `${elsewhere}/` },
        {},
      ]) {
        const { status } = await post("/oauth2/token", GRANT, { ...basic, ...headers });
        holds(`the status for ${JSON.stringify(headers)}`, status >= 400 && status < 500, "4XX", status);
      }
    },
  ],
  "refuses a wrong secret": [
    "RFC 6749, section 5.2: invalid_client, which is 401 where the secret came in the header.",
    async ({ post, ping, mint, own, basic, origin }) => {
      const wrong = { authorization: `Basic ${btoa(`${own.client_id}:wrong`)}` };
      same(
        "the status of a token",
        (await post("/oauth2/token", GRANT, { ...wrong, ...origin })).status,
        401,
      );
      same("the status of ping", (await ping(wrong)).status, 401);
      const { status } = await post("/oauth2/token", { ...GRANT, ...own, client_secret: "wrong" }, origin);
      holds(
        "the status with the secret in the body",
        [400, 401, 422].includes(status),
        "400, 401 or 422",
        status,
      );
      const { access_token } = await mint("/ping.read");
      same(
        "the status of a revocation",
        (await post("/oauth2/revoke", { token: access_token }, wrong)).status,
        401,
      );
      same("ping afterwards", (await ping(bearer(access_token))).status, 200);
      same("ping with the right secret", (await ping(basic)).status, 200);
    },
  ],
  ...Object.fromEntries(
    [
      [{}, "grant_type"],
      [{ grant_type: "password" }, "grant_type"],
      [{ grant_type: "client_credentials" }, "scope"],
      [{ grant_type: "refresh_token" }, "refresh_token"],
      [{ ...GRANT, scope: 1 }, "scope"],
      [{ ...GRANT, client_id: "alone" }, "client_secret"],
    ].map(([body, field]) => [
      `names ${field} for ${JSON.stringify(body)}`,
      [
        `${TOKEN}: 422 by field.`,
        async ({ post, basic, origin }: Wire) => {
          const answer = await post("/oauth2/token", body, { ...basic, ...origin });
          same("the status", answer.status, 422);
          holds(
            "the fields",
            typeof answer.body?.[`${field}`] === "string",
            `${field} among them`,
            answer.body,
          );
        },
      ] as const,
    ]),
  ),
  "answers what is no object with 400": [
    `${TOKEN}: {"error": string}.`,
    async ({ post, basic, origin }) => {
      for (const sent of ["[]", "{", ""]) {
        const { status, body } = await post("/oauth2/token", sent, { ...basic, ...origin });
        same(`the status for "${sent}"`, status, 400);
        holds("error", typeof body?.error === "string", "text", body);
      }
    },
  ],
  "refreshes, and takes a refresh token once": [
    "RFC 6749, section 6, and RFC 9700, section 4.14.2: reuse ends all that came of it.",
    async ({ post, ping, mint, basic, origin }) => {
      const first = await mint("/ping.read");
      const refresh = { grant_type: "refresh_token", refresh_token: first.refresh_token };
      const second = await post("/oauth2/token", refresh, { ...basic, ...origin });
      same("the first time", second.status, 200);
      same("the new token at ping", (await ping(bearer(second.body?.access_token))).status, 200);
      same("the second time", (await post("/oauth2/token", refresh, { ...basic, ...origin })).status, 422);
      same("the new token after the reuse", (await ping(bearer(second.body?.access_token))).status, 401);
    },
  ],
  "grants a refresh no more than before": [
    "RFC 6749, section 6.",
    async ({ post, mint, basic, origin }) => {
      const { refresh_token } = await mint("/ping.read");
      const body = { grant_type: "refresh_token", refresh_token, scope: "/accounts.write" };
      same("the status", (await post("/oauth2/token", body, { ...basic, ...origin })).status, 422);
    },
  ],
  ...Object.fromEntries(
    ["access_token", "refresh_token"].map((kind) => [
      `revokes the ${kind}, twice without complaint`,
      [
        `${REVOKE} and RFC 7009, section 2.2.`,
        async ({ post, ping, mint, basic }: Wire) => {
          const token = await mint("/ping.read");
          for (let time = 0; time < 2; time += 1) {
            const { status } = await post(
              "/oauth2/revoke",
              { token: token[kind], token_type_hint: kind },
              basic,
            );
            holds("the status", status === 200 || status === 204, "200 or 204", status);
          }
          same("ping afterwards", (await ping(bearer(token.access_token))).status, 401);
        },
      ] as const,
    ]),
  ),
  "revokes what it does not know": [
    "RFC 7009, section 2.2: an unknown token is a success.",
    async ({ post, own }) => {
      const { status } = await post("/oauth2/revoke", { token: "unknown", ...own });
      holds("the status", status === 200 || status === 204, "200 or 204", status);
    },
  ],
  "names what is wrong with a revocation": [
    `${REVOKE}: 422 by field.`,
    async ({ post, basic }) => {
      const { status, body } = await post("/oauth2/revoke", { token_type_hint: "id_token" }, basic);
      same("the status", status, 422);
      same("the fields", Object.keys(body ?? {}).sort(), ["token", "token_type_hint"]);
    },
  ],
  "answers ping for an API key and for a token, and for nothing else": [
    "contract.md, GET /ping: 200 with {} or an empty body.",
    async ({ ping, mint, basic }) => {
      same("without credentials", (await ping({})).status, 401);
      const answer = await ping(basic);
      same("with Basic", answer.status, 200);
      holds("the body", /^\s*(\{.*\})?\s*$/s.test(answer.text), "an object or none", answer.text);
      same("with Bearer", (await ping(bearer((await mint("/ping.read")).access_token))).status, 200);
    },
  ],
  "refuses ping without the scope": [
    "RFC 6750, section 3.1: insufficient_scope.",
    async ({ ping, mint }) =>
      same("the status", (await ping(bearer((await mint("/accounts.read")).access_token))).status, 403),
  ],
  "refuses a token that is forged": [
    "RFC 8725, sections 2.1 and 3.2: the signature is what counts, and there must be one.",
    async ({ ping, mint }) => {
      const { access_token = "" } = await mint("/ping.read");
      const [header, payload, signature = ""] = access_token.split(".");
      const none = btoa('{"alg":"none"}').replaceAll("=", "");
      const turned = [...signature].reverse().join("");
      for (const token of [
        `${none}.${payload}.`,
        `${header}.${payload}.${turned}`,
        `${header}.${payload}`,
        "x",
      ])
        same("the status", (await ping(bearer(token))).status, 401);
    },
  ],
  "answers a malformed version with 404": [
    "contract.md, Server: x-moov-version.",
    async ({ ping, basic }) => {
      same("malformed", (await ping({ ...basic, "x-moov-version": "2024" })).status, 404);
      same("unknown", (await ping({ ...basic, "x-moov-version": "v2099.01.00" })).status, 200);
    },
  ],
};

/**
 * What a server of Moov's authentication API is held to, by `contract.md`, as cases for any test runner. It mints and
 * revokes tokens of its own.
 *
 * @param baseURL where the server is
 * @param apiKey a key of it
 * @param fetch how to ask it; a server in process gives its own. Default: the global `fetch`
 */
export function serverConformance(
  baseURL: string,
  apiKey: ApiKey,
  fetch: (request: Request) => Promise<Response> = (request) => globalThis.fetch(request),
): readonly Case[] {
  const ask = async (request: Request): Promise<Answer> => {
    const response = await fetch(request);
    const text = await response.text();
    const id = response.headers.get("x-request-id");
    holds("x-request-id (contract.md, Server: on every answer)", Boolean(id), "text", id);
    return { status: response.status, text, body: objectIn(text) };
  };
  const [origin] = apiKey.allowedOrigins ?? [];
  const wire: Wire = {
    allowed: () => {
      if (origin) return origin;
      throw new DoesNotApply("the key is not bound to an origin");
    },
    basic: { authorization: `Basic ${btoa(`${apiKey.publicKey}:${apiKey.secretKey}`)}` },
    origin: origin ? { origin } : {},
    own: { client_id: apiKey.publicKey, client_secret: apiKey.secretKey },
    post: (path, body, headers = {}) =>
      ask(
        new Request(baseURL + path, {
          method: "POST",
          headers: { "content-type": "application/json", ...headers },
          body: typeof body === "string" ? body : JSON.stringify(body),
        }),
      ),
    ping: (headers) => ask(new Request(`${baseURL}/ping`, { headers })),
    mint: async (scope) => {
      const { status, body } = await wire.post(
        "/oauth2/token",
        { ...GRANT, scope },
        { ...wire.basic, ...wire.origin },
      );
      same("the status of a new token", status, 200);
      return body as Readonly<Record<string, string>>;
    },
  };
  return Object.entries(cases).map(([name, [why, run]]) => toCase(name, why, () => run(wire)));
}
