import { ConfigurationError } from "./errors/configuration-error.js";

/** Whether a value will do, and what is expected where it will not, as in `a number of ms from 0`. */
export type OptionCheck = readonly [holds: (value: unknown) => boolean, expected: string];

/**
 * The options that are given, each of them checked by its name; one that is `undefined` counts as left out. For those
 * who write plugins and transports.
 *
 * @throws ConfigurationError as `retry(): maxAttempts must be a whole number from 1.` The value is never repeated.
 */
export function checkOptions<Options extends object>(
  where: string,
  options: Options,
  checks: Readonly<Record<string, OptionCheck>>,
): Options {
  const takes = `it takes ${Object.keys(checks).join(", ")}.`;
  if (typeof options !== "object" || options === null)
    throw new ConfigurationError(`${where}: give an object; ${takes}`);
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  for (const [name, value] of given) {
    const [holds, expected] = (Object.hasOwn(checks, name) && checks[name]) || [];
    if (!holds?.(value))
      throw new ConfigurationError(
        `${where}: ${expected ? `${name} must be ${expected}.` : `unknown ${name}; ${takes}`}`,
      );
  }
  return Object.fromEntries(given) as Options;
}
