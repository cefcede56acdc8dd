import { ConnectionError, type HttpRequest, type HttpResponse, type SendContext } from "@moovkit/core";

export const API_KEY = { publicKey: "public", secretKey: "the-secret-key" };

/** What the stub does instead of responding correctly. */
export interface Fault {
  /** The operation that fails, or any. */
  readonly operation?: string;
  /** The status of the response. Without it, the connection breaks. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The number of requests that fail. */
  readonly times?: number;
}

type Body = Partial<Record<string, string>>;

const respond = (status: number, body: unknown = {}, headers = {}): HttpResponse => ({
  status,
  headers,
  body: JSON.stringify(body),
});

export const parseBody = ({ body }: HttpRequest): Body => (typeof body === "string" ? JSON.parse(body) : {});

const isApiKey = ({ headers }: HttpRequest, { client_id: id, client_secret: secret }: Body): boolean =>
  (id === API_KEY.publicKey && secret === API_KEY.secretKey) ||
  headers.authorization === `Basic ${btoa(`${API_KEY.publicKey}:${API_KEY.secretKey}`)}`;

/** Keeps the faults that the next requests of an operation run into. */
const createFaults = () => {
  const faults: { -readonly [Name in keyof Fault]: Fault[Name] }[] = [];
  return {
    next: (fault: Fault) => void faults.push({ times: 1, ...fault }),
    take: (operation: string): Fault | undefined => {
      const fault = faults.find((next) => next.operation === undefined || next.operation === operation);
      if (!fault) return undefined;
      fault.times = (fault.times ?? 1) - 1;
      if (fault.times === 0) faults.splice(faults.indexOf(fault), 1);
      return fault;
    },
  };
};

/** Issues, checks and revokes tokens. A refresh token works once. */
const createIssuer = (now: () => number, ttlSeconds: number) => {
  /** The time of expiry of each access token that was not revoked. */
  const accessTokens = new Map<string, number>();
  /** The scope of each refresh token that was not used. */
  const refreshTokens = new Map<string, string>();
  let issued = 0;
  return {
    issue: (scope: string): HttpResponse => {
      issued += 1;
      const [accessToken, refreshToken] = [`access-token-${issued}`, `refresh-token-${issued}`];
      accessTokens.set(accessToken, now() + ttlSeconds * 1000);
      refreshTokens.set(refreshToken, scope);
      const tokens = { access_token: accessToken, refresh_token: refreshToken };
      return respond(200, { token_type: "Bearer", ...tokens, expires_in: ttlSeconds, scope });
    },
    /** Returns the scope of a refresh token, once. */
    takeScope: (refreshToken = ""): string | undefined => {
      const scope = refreshTokens.get(refreshToken);
      refreshTokens.delete(refreshToken);
      return scope;
    },
    revoke: (token = ""): void => {
      accessTokens.delete(token);
      refreshTokens.delete(token);
    },
    isValid: (accessToken: string): boolean => (accessTokens.get(accessToken) ?? 0) > now(),
  };
};

/** A server of Moov's authentication API in memory. */
export const createMoovStub = ({ now, ttlSeconds }: { now: () => number; ttlSeconds: number }) => {
  const issuer = createIssuer(now, ttlSeconds);
  const faults = createFaults();

  const createToken = (body: Body): HttpResponse => {
    if (body.grant_type === "client_credentials") return issuer.issue(body.scope ?? "");
    const scope = issuer.takeScope(body.refresh_token);
    return scope === undefined ? respond(422, { refresh_token: "is unknown or used" }) : issuer.issue(scope);
  };

  const revokeToken = ({ token }: Body): HttpResponse => {
    issuer.revoke(token);
    return { status: 204, headers: {}, body: "" };
  };

  const route = (request: HttpRequest): HttpResponse => {
    const body = parseBody(request);
    if (request.url.includes("/oauth2/") && !isApiKey(request, body))
      return respond(401, { error: "invalid client" });
    if (request.url.endsWith("/oauth2/token")) return createToken(body);
    if (request.url.endsWith("/oauth2/revoke")) return revokeToken(body);
    const accessToken = request.headers.authorization?.replace("Bearer ", "") ?? "";
    return issuer.isValid(accessToken) ? respond(200) : respond(401, { error: "invalid token" });
  };

  return {
    faults,
    /** Whether the server accepts an access token. */
    isValid: issuer.isValid,
    send: async (request: HttpRequest, { operation }: SendContext): Promise<HttpResponse> => {
      const fault = faults.take(operation);
      if (!fault) return route(request);
      if (fault.status === undefined)
        throw new ConnectionError("The connection was reset.", { connected: true });
      return respond(fault.status, { error: "fault" }, fault.headers);
    },
  };
};
