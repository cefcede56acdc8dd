import { ConfigurationError, type OptionCheck } from "@moovkit/models";
import { TIME_LIMIT } from "./time-limit.js";

/** A plugin or an authenticator. */
interface OptionReader {
  readonly name: string;
  readonly callOptions?: readonly string[] | undefined;
}

/** The call options of the client itself. */
const CALL_CHECKS: Readonly<Record<string, OptionCheck>> = {
  signal: [
    (value) => typeof (value as AbortSignal | null)?.addEventListener === "function",
    "an AbortSignal",
  ],
  timeoutMs: TIME_LIMIT,
  deadlineMs: TIME_LIMIT,
};

/** Rejects a call option of one of this SDK's packages, and names the missing one. */
const requires = (addition: string): OptionCheck => [
  () => false,
  `omitted, or add ${addition} to the client`,
];

/**
 * Returns the checks of the call options. An option that nothing reads is rejected.
 *
 * @param readers - The plugins and the authenticator of a client.
 * @param caller - The function that creates the client. Messages start with it.
 * @throws ConfigurationError if two plugins read the same option. Two retry plugins would multiply their attempts.
 */
export const createCallChecks = (
  readers: readonly OptionReader[],
  caller: string,
): Readonly<Record<string, OptionCheck>> => {
  const readersByOption = new Map<string, string>();
  for (const { name, callOptions = [] } of readers) {
    for (const option of callOptions) {
      const otherName = readersByOption.get(option);
      if (otherName !== undefined)
        throw new ConfigurationError(
          otherName === name
            ? `${caller}: \`${name}\` is in \`plugins\` twice. Remove one of them.`
            : `${caller}: \`${otherName}\` and \`${name}\` both read the call option \`${option}\`. Remove one of them.`,
        );
      readersByOption.set(option, name);
    }
  }
  const readerChecks = Object.fromEntries(
    [...readersByOption.keys()].map((option): [string, OptionCheck] => [option, [() => true, ""]]),
  );
  return {
    retries: requires("`plugins: [retry()]` from @moovkit/retry"),
    scope: requires("`security: tokens()` from @moovkit/tokens"),
    ...readerChecks,
    ...CALL_CHECKS,
  };
};
