import { createServer, type IncomingMessage } from "node:http";

export const KEY = { publicKey: "public", secretKey: "the-secret-key-of-it" };

const TTL_SECONDS = 3600;

/** A server of Moov's authentication API that records its token requests and can hold them. */
export interface MoovServer extends AsyncDisposable {
  readonly url: string;
  /** The `user-agent` of each token request. */
  readonly tokenRequests: readonly string[];
  /** The refresh tokens that were sent. */
  readonly refreshTokens: readonly string[];
  /** Delays the next token request until the function resolves. It receives the `user-agent`. */
  holdNextTokenRequest(hold: (userAgent: string) => Promise<void>): void;
}

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

const readBody = async (request: IncomingMessage): Promise<Partial<Record<string, string>>> => {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text ? JSON.parse(text) : {};
};

/** Issues and checks tokens. A refresh token works once. */
const createIssuer = (now: () => number) => {
  const expiresAt = new Map<string, number>();
  const refreshTokens = new Set<string>();
  let issued = 0;
  return {
    issue: (body: Partial<Record<string, string>>): Reply => {
      if (body.client_id !== KEY.publicKey || body.client_secret !== KEY.secretKey)
        return { status: 401, body: { error: "invalid client" } };
      if (body.grant_type === "refresh_token" && !refreshTokens.delete(body.refresh_token ?? ""))
        return { status: 422, body: { refresh_token: "is unknown or used" } };
      issued += 1;
      expiresAt.set(`access-${issued}`, now() + TTL_SECONDS * 1000);
      refreshTokens.add(`refresh-${issued}`);
      const tokens = { access_token: `access-${issued}`, refresh_token: `refresh-${issued}` };
      return { status: 200, body: { token_type: "Bearer", expires_in: TTL_SECONDS, ...tokens } };
    },
    check: (authorization = ""): Reply =>
      (expiresAt.get(authorization.replace("Bearer ", "")) ?? 0) > now()
        ? { status: 200, body: {} }
        : { status: 401, body: { error: "invalid token" } },
  };
};

export const startMoov = async ({
  now = Date.now,
}: {
  readonly now?: () => number;
} = {}): Promise<MoovServer> => {
  const issuer = createIssuer(now);
  const tokenRequests: string[] = [];
  const refreshTokens: string[] = [];
  let pendingHold: ((userAgent: string) => Promise<void>) | undefined;

  const respond = async (request: IncomingMessage): Promise<Reply> => {
    const body = await readBody(request);
    if (request.url !== "/oauth2/token") return issuer.check(request.headers.authorization);
    const userAgent = `${request.headers["user-agent"]}`;
    tokenRequests.push(userAgent);
    if (body.refresh_token) refreshTokens.push(body.refresh_token);
    const hold = pendingHold;
    pendingHold = undefined;
    await hold?.(userAgent);
    return issuer.issue(body);
  };

  const server = createServer(async (request, response) => {
    const { status, body } = await respond(request);
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    tokenRequests,
    refreshTokens,
    holdNextTokenRequest: (hold) => {
      pendingHold = hold;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
