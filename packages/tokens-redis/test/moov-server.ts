import { createServer, type IncomingMessage } from "node:http";
import { createSandbox, type SandboxOptions } from "@moovkit/sandbox";

export const API_KEY = { publicKey: "public", secretKey: "the-secret-key" };

const readBody = async (incoming: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** Serves a sandbox on a loopback port. Counts token requests and can hold one of them. */
export const startMoov = async (options: SandboxOptions = {}) => {
  const sandbox = await createSandbox({ apiKeys: [API_KEY], ...options });
  /** The `user-agent` of each token request. */
  const tokenRequests: string[] = [];
  let hold: ((userAgent: string) => Promise<void>) | undefined;

  const recordTokenRequest = async (userAgent: string) => {
    tokenRequests.push(userAgent);
    const currentHold = hold;
    hold = undefined;
    await currentHold?.(userAgent);
  };

  const server = createServer(async (incoming, outgoing) => {
    const body = await readBody(incoming);
    if (incoming.url === "/oauth2/token") await recordTokenRequest(`${incoming.headers["user-agent"]}`);
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
    tokenRequests,
    /** Delays the response to the next token request until the promise settles. Receives its `user-agent`. */
    holdNextTokenRequest: (until: (userAgent: string) => Promise<void>) => {
      hold = until;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
