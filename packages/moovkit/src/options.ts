import { API_KEY_CHECKS, CLIENT_OPTION_CHECKS, type ClientOptions, ConfigurationError } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { checkOptions, type OptionCheck } from "@moovkit/models";
import { retry } from "@moovkit/retry";

/** Options of `createMoov`: those of `createClient`, with defaults for the transport and the plugins. */
export interface MoovOptions extends Omit<ClientOptions, "transport" | "plugins"> {
  /** Public key of the API key. Set it together with `secretKey`, or set `security`. */
  readonly publicKey?: string | undefined;
  /** Secret key of the API key. Secret. Servers only. */
  readonly secretKey?: string | undefined;
  /**
   * Sends the requests.
   * @default fetchTransport()
   */
  readonly transport?: ClientOptions["transport"] | undefined;
  /**
   * Layers around each request, the outermost first. A list replaces the default, so include `retry()` to keep it.
   * @default [retry()]
   */
  readonly plugins?: ClientOptions["plugins"];
}

/** The function that takes the options. */
export const CALLER = "createMoov";

const OPTION_CHECKS: Readonly<Record<keyof MoovOptions, OptionCheck>> = {
  ...API_KEY_CHECKS,
  ...CLIENT_OPTION_CHECKS,
};

const quote = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(" and ");

const API_KEY = ["publicKey", "secretKey"] as const;

/** Returns the credentials. An API key that is `undefined` is a mistake, such as a missing environment variable. */
const resolveSecurity = (
  checked: Pick<MoovOptions, "publicKey" | "secretKey" | "security">,
  options: MoovOptions,
): ClientOptions["security"] => {
  const { publicKey, secretKey, security } = checked;
  const present = API_KEY.filter((name) => checked[name] !== undefined);
  if (security !== undefined && present.length > 0)
    throw new ConfigurationError(
      `${CALLER}: \`security\` cannot be combined with ${quote(present)}. Set only one of them.`,
    );
  if (security !== undefined || !API_KEY.some((name) => name in options)) return security;
  if (publicKey && secretKey) return { publicKey, secretKey };
  const missing = API_KEY.filter((name) => !checked[name]);
  throw new ConfigurationError(
    `${CALLER}: ${quote(missing)} ${missing.length > 1 ? "are" : "is"} missing. Set both ${quote(API_KEY)}. Is an environment variable missing?`,
  );
};

/**
 * Returns the options for `createClient`.
 *
 * @throws ConfigurationError if an option is invalid.
 */
export const toClientOptions = (options: MoovOptions): ClientOptions => {
  const {
    publicKey,
    secretKey,
    security,
    transport = fetchTransport(),
    plugins = [retry()],
    ...rest
  } = checkOptions(CALLER, options, OPTION_CHECKS);
  return {
    ...rest,
    transport,
    plugins,
    security: resolveSecurity({ publicKey, secretKey, security }, options),
  };
};
