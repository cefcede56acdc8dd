import { createServer, type IncomingMessage } from "node:http";
import { createSandbox, type Sandbox, type SandboxOptions } from "@moovkit/sandbox";

export const KEY = { publicKey: "public", secretKey: "the-secret-key-of-it" };

/** A sandbox on a port that records its token requests and can hold them. */
export interface MoovServer extends AsyncDisposable {
  readonly url: string;
  readonly sandbox: Sandbox;
  /** The `user-agent` of each token request. */
  readonly tokenRequests: readonly string[];
  /** The refresh tokens that were sent. */
  readonly refreshTokens: readonly string[];
  /** Delays the next token request until the function resolves. It receives the `user-agent`. */
  holdNextTokenRequest(hold: (userAgent: string) => Promise<void>): void;
}

const readBody = async (request: IncomingMessage): Promise<Buffer<ArrayBuffer>> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
};

export const startMoov = async (options: SandboxOptions = {}): Promise<MoovServer> => {
  const sandbox = await createSandbox({ apiKeys: [KEY], ...options });
  const tokenRequests: string[] = [];
  const refreshTokens: string[] = [];
  let pendingHold: ((userAgent: string) => Promise<void>) | undefined;

  const recordTokenRequest = async (request: IncomingMessage, body: Buffer) => {
    const userAgent = `${request.headers["user-agent"]}`;
    const { refresh_token: refreshToken } = JSON.parse(body.toString());
    if (refreshToken) refreshTokens.push(refreshToken);
    tokenRequests.push(userAgent);
    const hold = pendingHold;
    pendingHold = undefined;
    await hold?.(userAgent);
  };

  const server = createServer(async (incoming, outgoing) => {
    const body = await readBody(incoming);
    if (incoming.url === "/oauth2/token") await recordTokenRequest(incoming, body);
    const headers = new Headers(incoming.headers as Record<string, string>);
    const init = { method: incoming.method ?? "GET", headers, ...(body.length && { body }) };
    const response = await sandbox.fetch(new Request(`http://moov.localhost${incoming.url}`, init));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    sandbox,
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
