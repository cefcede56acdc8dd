import { createMoov, type Moov, type Transport } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { ConfigurationError } from "@moovkit/models";
import { retry } from "@moovkit/retry";
import { createSandbox, type Sandbox } from "@moovkit/sandbox";

/** Where the demo runs: the embedded sandbox, or the real Moov. */
export interface Target extends AsyncDisposable {
  readonly name: string;
  /** Only there on the sandbox, where things can be made to fail. */
  readonly sandbox: Sandbox | undefined;
  /** A client with the API key, over HTTP if no other transport is given. */
  client(transport?: Transport): Moov;
  /** A client with an access token. */
  withToken(accessToken: string): Moov;
}

const fromEnvironment = () => {
  const names = ["MOOV_PUBLIC_KEY", "MOOV_SECRET_KEY", "MOOV_ORIGIN"] as const;
  const [username, password, origin] = names.map((name) => process.env[name]);
  if (!username && !password && !origin && !process.env.MOOV_BASE_URL) return undefined;
  if (username && password && origin)
    return { username, password, origin, baseURL: process.env.MOOV_BASE_URL };
  const missing = names.filter((name) => !process.env[name]);
  throw new ConfigurationError(
    `To run against Moov, set ${missing.join(" and ")} too; to run on the sandbox, set none.`,
  );
};

export const openTarget = async (onRetry: (line: string) => void): Promise<Target> => {
  const real = fromEnvironment();
  const key = { publicKey: "demo-public-key", secretKey: crypto.randomUUID() };
  const sandbox = real ? undefined : await createSandbox({ apiKeys: [key] });
  const server = await sandbox?.listen();
  const baseURL = server?.url ?? real?.baseURL;
  const { username, password, origin } = real ?? {
    username: key.publicKey,
    password: key.secretKey,
    origin: "https://shop.example",
  };
  const plugins = [
    retry({
      onRetry: ({ attempt, delayMs, status, code }) =>
        onRetry(`attempt ${attempt}: ${status ?? code}, next in ${Math.round(delayMs)} ms`),
    }),
  ];
  const common = { baseURL, origin, plugins };
  return {
    name: sandbox ? `the sandbox on ${baseURL}` : (baseURL ?? "https://api.moov.io"),
    sandbox,
    client: (transport = fetchTransport()) =>
      createMoov({ ...common, transport, security: { username, password } }),
    withToken: (accessToken) =>
      createMoov({ ...common, transport: fetchTransport(), security: { accessToken } }),
    [Symbol.asyncDispose]: async () => server?.[Symbol.asyncDispose](),
  };
};
