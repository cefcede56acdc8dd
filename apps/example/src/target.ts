import { retry } from "@moovkit/retry";
import { createSandbox, type Sandbox } from "@moovkit/sandbox";
import { listen } from "@moovkit/sandbox/node";
import { ConfigurationError, createMoov, type Moov, type MoovOptions } from "moovkit";

/** The server that the demo uses: a sandbox in this process, or Moov. */
export interface Target extends AsyncDisposable {
  /** Describes the server, for the output. */
  readonly name: string;
  /** The sandbox, or `undefined` if the server is Moov. */
  readonly sandbox: Sandbox | undefined;
  /** Creates a client with the API key. Uses HTTP unless there is another transport. */
  createClient(transport?: MoovOptions["transport"]): Moov;
  /** Creates a client with an access token. */
  createTokenClient(accessToken: string): Moov;
}

interface Server {
  readonly publicKey: string;
  readonly secretKey: string;
  readonly origin: string;
  readonly baseURL: string | undefined;
}

/** Reads the server and the API key from the environment. Returns `undefined` if none of the variables is set. */
const readEnvironment = (): Server | undefined => {
  const { MOOV_PUBLIC_KEY, MOOV_SECRET_KEY, MOOV_ORIGIN, MOOV_BASE_URL } = process.env;
  const required = { MOOV_PUBLIC_KEY, MOOV_SECRET_KEY, MOOV_ORIGIN };
  if (!MOOV_BASE_URL && !Object.values(required).some(Boolean)) return undefined;
  if (MOOV_PUBLIC_KEY && MOOV_SECRET_KEY && MOOV_ORIGIN)
    return {
      publicKey: MOOV_PUBLIC_KEY,
      secretKey: MOOV_SECRET_KEY,
      origin: MOOV_ORIGIN,
      baseURL: MOOV_BASE_URL || undefined,
    };
  const missing = Object.entries(required).flatMap(([name, value]) => (value ? [] : [name]));
  throw new ConfigurationError(
    `demo: ${missing.join(" and ")} must be set to use Moov. To use the sandbox, unset all MOOV_ variables.`,
  );
};

/**
 * Opens the server that the environment names, or a sandbox on a free port of this machine.
 *
 * @param printRetry - Receives a line before each retry.
 * @throws ConfigurationError if a variable is missing.
 */
export const openTarget = async (printRetry: (line: string) => void): Promise<Target> => {
  const environment = readEnvironment();
  const key = { publicKey: "demo-public-key", secretKey: crypto.randomUUID() };
  const sandbox = environment ? undefined : await createSandbox({ apiKeys: [key] });
  const sandboxServer = sandbox && (await listen(sandbox));
  const { publicKey, secretKey, origin, baseURL } = environment ?? {
    ...key,
    origin: "https://shop.example",
    baseURL: sandboxServer?.url,
  };
  const plugins = [
    retry({
      onRetry: ({ attempt, delayMs, status, code }) =>
        printRetry(`attempt ${attempt}: ${status ?? code}, next attempt in ${Math.round(delayMs)} ms`),
    }),
  ];
  const options = { baseURL, origin, plugins };
  return {
    name: sandbox ? `the sandbox at ${baseURL}` : (baseURL ?? "https://api.moov.io"),
    sandbox,
    createClient: (transport) => createMoov({ ...options, publicKey, secretKey, transport }),
    createTokenClient: (accessToken) => createMoov({ ...options, security: { accessToken } }),
    [Symbol.asyncDispose]: async () => sandboxServer?.[Symbol.asyncDispose](),
  };
};
