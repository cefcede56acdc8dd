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

interface IssuedToken {
  readonly scope: string;
  readonly expiresAt: number;
  isRevoked: boolean;
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

/** A server of Moov's authentication API in memory. It issues, refreshes, checks and revokes tokens. */
export const createMoovStub = ({ now, ttlSeconds }: { now: () => number; ttlSeconds: number }) => {
  const accessTokens = new Map<string, IssuedToken>();
  /** The scopes of the refresh tokens that were not used. */
  const refreshTokens = new Map<string, string>();
  const faults = createFaults();
  let issued = 0;

  const issue = (scope: string): HttpResponse => {
    issued += 1;
    const [accessToken, refreshToken] = [`access-token-${issued}`, `refresh-token-${issued}`];
    accessTokens.set(accessToken, { scope, expiresAt: now() + ttlSeconds * 1000, isRevoked: false });
    refreshTokens.set(refreshToken, scope);
    return respond(200, {
      token_type: "Bearer",
      access_token: accessToken,
      refresh_token: refreshToken,
      expires_in: ttlSeconds,
      scope,
    });
  };

  const createToken = (request: HttpRequest): HttpResponse => {
    const body = parseBody(request);
    if (!isApiKey(request, body)) return respond(401, { error: "invalid client" });
    if (body.grant_type === "client_credentials") return issue(body.scope ?? "");
    const scope = refreshTokens.get(body.refresh_token ?? "");
    refreshTokens.delete(body.refresh_token ?? "");
    return scope === undefined ? respond(422, { refresh_token: "is unknown or used" }) : issue(scope);
  };

  const revokeToken = (request: HttpRequest): HttpResponse => {
    const body = parseBody(request);
    if (!isApiKey(request, body)) return respond(401, { error: "invalid client" });
    const token = accessTokens.get(body.token ?? "");
    if (token) token.isRevoked = true;
    refreshTokens.delete(body.token ?? "");
    return { status: 204, headers: {}, body: "" };
  };

  const isValid = (accessToken: string): boolean => {
    const token = accessTokens.get(accessToken);
    return token !== undefined && !token.isRevoked && token.expiresAt > now();
  };

  const route = (request: HttpRequest): HttpResponse => {
    if (request.url.endsWith("/oauth2/token")) return createToken(request);
    if (request.url.endsWith("/oauth2/revoke")) return revokeToken(request);
    const accessToken = request.headers.authorization?.replace("Bearer ", "") ?? "";
    return isValid(accessToken) ? respond(200) : respond(401, { error: "invalid token" });
  };

  return {
    faults,
    /** Whether the server accepts an access token. */
    isValid,
    send: async (request: HttpRequest, { operation }: SendContext): Promise<HttpResponse> => {
      const fault = faults.take(operation);
      if (!fault) return route(request);
      if (fault.status === undefined)
        throw new ConnectionError("The connection was reset.", { connected: true });
      return respond(fault.status, { error: "fault" }, fault.headers);
    },
  };
};
