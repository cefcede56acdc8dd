import { createMoov, type Moov, type Transport } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { ConfigurationError } from "@moovkit/models";
import { retry } from "@moovkit/retry";
import { createSandbox, type Sandbox } from "@moovkit/sandbox";

/** The server that the demo uses: a sandbox in this process, or Moov. */
export interface Target extends AsyncDisposable {
  /** Describes the server, for the output. */
  readonly name: string;
  /** The sandbox, or `undefined` if the server is Moov. */
  readonly sandbox: Sandbox | undefined;
  /** Creates a client with the API key. Uses HTTP unless there is another transport. */
  createClient(transport?: Transport): Moov;
  /** Creates a client with an access token. Uses HTTP unless there is another transport. */
  createTokenClient(accessToken: string, transport?: Transport): Moov;
}

interface Server {
  readonly username: string;
  readonly password: string;
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
      username: MOOV_PUBLIC_KEY,
      password: MOOV_SECRET_KEY,
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
  const sandboxServer = await sandbox?.listen();
  const { username, password, origin, baseURL } = environment ?? {
    username: key.publicKey,
    password: key.secretKey,
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
    createClient: (transport = fetchTransport()) =>
      createMoov({ ...options, transport, security: { username, password } }),
    createTokenClient: (accessToken, transport = fetchTransport()) =>
      createMoov({ ...options, transport, security: { accessToken } }),
    [Symbol.asyncDispose]: async () => sandboxServer?.[Symbol.asyncDispose](),
  };
};
