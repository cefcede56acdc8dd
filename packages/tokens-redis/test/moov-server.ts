import { createServer } from "node:http";
import { createSandbox, type SandboxOptions } from "@moovkit/sandbox";

export const KEY = { publicKey: "public", secretKey: "the-secret-key-of-it" };

/** A sandbox on a port whose mints can be counted and kept back. */
export const startMoov = async (options: SandboxOptions = {}) => {
  const sandbox = await createSandbox({ apiKeys: [KEY], ...options });
  /** The `user-agent` of each who asked for a token. */
  const mints: string[] = [];
  const refreshTokens: string[] = [];
  let held: ((userAgent: string) => Promise<void>) | undefined;
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    if (incoming.url === "/oauth2/token") {
      const asker = `${incoming.headers["user-agent"]}`;
      const { refresh_token } = JSON.parse(body.toString());
      if (refresh_token) refreshTokens.push(refresh_token);
      mints.push(asker);
      const holding = held;
      held = undefined;
      await holding?.(asker);
    }
    const headers = new Headers(incoming.headers as Record<string, string>);
    const init = { method: incoming.method ?? "GET", headers, ...(body.length && { body }) };
    const answer = await sandbox.fetch(new Request(`http://moov.localhost${incoming.url}`, init));
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
    outgoing.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    sandbox,
    mints,
    refreshTokens,
    /** The next mint waits for what the function gives; it is told who asked. */
    holdNext: (until: (asker: string) => Promise<void>) => {
      held = until;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
