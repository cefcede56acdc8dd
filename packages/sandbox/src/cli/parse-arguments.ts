import { parseArgs } from "node:util";
import type { Fault } from "../faults.js";
import type { ApiKey } from "../options.js";
import { SEED_NAMES, type SeedName } from "../seeds/seed-names.js";
import { isSpeed, SPEED_RANGE } from "../settings.js";
import { parseFault } from "./parse-fault.js";
import { UsageError } from "./usage-error.js";

/** The arguments of the command. */
export interface Arguments {
  readonly isHelp: boolean;
  readonly port: number;
  readonly host: string;
  readonly apiKeys: readonly ApiKey[];
  readonly seed: SeedName | undefined;
  /** The path of a file. */
  readonly snapshot: string | undefined;
  /** URLs. */
  readonly webhooks: readonly string[];
  readonly faults: readonly Fault[];
  readonly speed: number;
}

const OPTIONS = {
  port: { type: "string", default: "4010" },
  host: { type: "string", default: "127.0.0.1" },
  key: { type: "string", multiple: true },
  seed: { type: "string" },
  snapshot: { type: "string" },
  webhook: { type: "string", multiple: true },
  fault: { type: "string", multiple: true },
  speed: { type: "string", default: "1" },
  help: { type: "boolean", short: "h", default: false },
} as const;

const DEFAULT_KEYS: readonly string[] = ["public:secret"];

/** Describes why Node rejected the arguments, without their values, which may be secret. */
const describeProblem = (args: readonly string[], { code, message }: NodeJS.ErrnoException): string => {
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") return message.split("\n", 1)[0] ?? message;
  const [name] = args
    .filter((argument) => argument.startsWith("-"))
    .map((argument) => argument.split("=", 1)[0] ?? "")
    .filter((argument) => argument !== "-h" && !Object.hasOwn(OPTIONS, argument.slice("--".length)));
  return name === undefined
    ? "An argument has no option name. Write it as `--name value`, such as `--port 4010`."
    : `${name} is not an option.`;
};

const readValues = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(describeProblem(args, error as NodeJS.ErrnoException));
  }
};

const readNumber = (name: string, text: string, isValid: (value: number) => boolean, expected: string) => {
  const value = Number(text);
  if (text.trim() === "" || !isValid(value)) throw new UsageError(`--${name} must be ${expected}.`);
  return value;
};

const readApiKey = (text: string): ApiKey => {
  const [, publicKey, secretKey] = /^([^:]+):(.+)$/.exec(text) ?? [];
  if (!publicKey || !secretKey)
    throw new UsageError("--key must be a public key and a secret key, separated by a colon.");
  return { publicKey, secretKey };
};

const readSeed = (text: string | undefined): SeedName | undefined => {
  if (text === undefined) return undefined;
  const seed = SEED_NAMES.find((name) => name === text);
  return seed ?? fail(`--seed must be ${SEED_NAMES.join(" or ")}.`);
};

const readPath = (text: string | undefined): string | undefined =>
  text === "" ? fail("--snapshot must be a path.") : text;

const readWebhook = (text: string): string => {
  const { protocol, username, password } = URL.canParse(text) ? new URL(text) : {};
  if (!/^https?:$/.test(protocol ?? ""))
    return fail("--webhook must be a URL that begins with http:// or https://.");
  // `fetch` refuses such URLs.
  if (username || password) return fail("--webhook must be a URL without a user name and a password.");
  return text;
};

const fail = (message: string): never => {
  throw new UsageError(message);
};

/**
 * Reads the arguments of the command.
 *
 * @throws UsageError if an argument is invalid.
 */
export const parseArguments = (args: readonly string[]): Arguments => {
  const values = readValues(args);
  return {
    isHelp: values.help,
    port: readNumber(
      "port",
      values.port,
      (port) => Number.isInteger(port) && port >= 0 && port <= 65_535,
      "a whole number from 0 to 65535",
    ),
    host: values.host,
    apiKeys: (values.key ?? DEFAULT_KEYS).map(readApiKey),
    seed: readSeed(values.seed),
    snapshot: readPath(values.snapshot),
    webhooks: (values.webhook ?? []).map(readWebhook),
    faults: (values.fault ?? []).map(parseFault),
    speed: readNumber("speed", values.speed, isSpeed, SPEED_RANGE),
  };
};
