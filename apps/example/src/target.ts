import { createSandbox, type Sandbox } from "@moovkit/sandbox";
import { listen } from "@moovkit/sandbox/node";
import { ConfigurationError } from "moovkit";

/** The server that the demo uses: a sandbox in this process, or the one that the environment names. */
export interface Target extends AsyncDisposable {
  /** Describes the server, for the output. */
  readonly name: string;
  /** The sandbox, or `undefined` if the environment names a server. */
  readonly sandbox: Sandbox | undefined;
  readonly publicKey: string;
  readonly secretKey: string;
  /** One of the allowed domains of the API key. */
  readonly origin: string;
  readonly baseURL: string | undefined;
  /** The account of the owner of the API key, which facilitates transfers. */
  readonly partnerAccountID: string | undefined;
  /** Returns the time of the server as Unix time in milliseconds. */
  now(): number;
  /** Waits for a second of the server. In the sandbox it passes at once. */
  waitForSecond(): Promise<void>;
}

/** Reads the server and the API key from the environment. Returns `undefined` if none of the variables is set. */
const readEnvironment = (): Target | undefined => {
  const { MOOV_PUBLIC_KEY, MOOV_SECRET_KEY, MOOV_ORIGIN, MOOV_BASE_URL, MOOV_ACCOUNT_ID } = process.env;
  const required = { MOOV_PUBLIC_KEY, MOOV_SECRET_KEY, MOOV_ORIGIN };
  if (![...Object.values(required), MOOV_BASE_URL, MOOV_ACCOUNT_ID].some(Boolean)) return undefined;
  if (MOOV_PUBLIC_KEY && MOOV_SECRET_KEY && MOOV_ORIGIN)
    return {
      name: MOOV_BASE_URL || "https://api.moov.io",
      sandbox: undefined,
      publicKey: MOOV_PUBLIC_KEY,
      secretKey: MOOV_SECRET_KEY,
      origin: MOOV_ORIGIN,
      baseURL: MOOV_BASE_URL || undefined,
      partnerAccountID: MOOV_ACCOUNT_ID || undefined,
      now: Date.now,
      waitForSecond: () => new Promise((resolve) => setTimeout(resolve, 1000)),
      [Symbol.asyncDispose]: async () => {},
    };
  const missing = Object.entries(required).flatMap(([name, value]) => (value ? [] : [name]));
  throw new ConfigurationError(
    `demo: ${missing.join(" and ")} must be set to use Moov. To use the sandbox, unset all MOOV_ variables.`,
  );
};

/** Starts a sandbox on a free port of this machine. Its clock stands still until the demo sets it forward. */
const startSandbox = async (): Promise<Target> => {
  const key = { publicKey: "demo-public-key", secretKey: crypto.randomUUID() };
  const sandbox = await createSandbox({ apiKeys: [key], speed: 0 });
  const server = await listen(sandbox);
  return {
    name: `the sandbox at ${server.url}`,
    sandbox,
    ...key,
    origin: "https://shop.example",
    baseURL: server.url,
    partnerAccountID: sandbox.partnerAccountID,
    now: sandbox.clock.now,
    waitForSecond: () => sandbox.clock.advance({ seconds: 1 }),
    [Symbol.asyncDispose]: server[Symbol.asyncDispose],
  };
};

/**
 * Opens the server that the environment names, or a sandbox.
 *
 * @throws ConfigurationError if a variable is missing.
 */
export const openTarget = async (): Promise<Target> => readEnvironment() ?? startSandbox();
