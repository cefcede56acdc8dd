import { ConfigurationError } from "./errors/configuration-error.js";

/** A check of one option: a predicate, and the expected value in words, such as `a number of milliseconds`. */
export type OptionCheck = readonly [isValid: (value: unknown) => boolean, expected: string];

/** The check of an option that is a function. */
export const FUNCTION_OPTION: OptionCheck = [(value) => typeof value === "function", "a function"];

/** The check of an option that is `true` or `false`. */
export const BOOLEAN_OPTION: OptionCheck = [(value) => typeof value === "boolean", "true or false"];

/** Options without those that are `undefined`. */
export type DefinedOptions<Options> = {
  readonly [Name in keyof Options]: Exclude<Options[Name], undefined>;
};

const listSupported = (checks: Readonly<Record<string, OptionCheck>>): string =>
  `Supported options: ${Object.keys(checks)
    .map((name) => `\`${name}\``)
    .join(", ")}.`;

/**
 * Reads the options of a plain object, or of one with getters or a prototype, such as an instance of a class.
 *
 * @throws ConfigurationError if a getter throws.
 */
const readOptions = (
  caller: string,
  options: object,
  checks: Readonly<Record<string, OptionCheck>>,
): readonly (readonly [string, unknown])[] => {
  const names = new Set(Object.keys(checks).filter((name) => name in options));
  // Includes the properties of prototypes, so that an unknown option is never ignored.
  for (const name in options) names.add(name);
  return [...names].map((name) => {
    try {
      return [name, (options as Readonly<Record<string, unknown>>)[name]];
    } catch (cause) {
      throw new ConfigurationError(`${caller}: \`${name}\` cannot be read. See \`cause\`.`, { cause });
    }
  });
};

/**
 * Checks each option by its name. For authors of plugins and transports.
 *
 * @param caller - The function that takes the options, such as `retry()`. The message starts with it.
 * @param options - The options of the user.
 * @param checks - The check of each supported option.
 * @returns The options without those that are `undefined`.
 * @throws ConfigurationError if an option is invalid or unknown. The message names the option and the expected value,
 * and never contains the value.
 */
export function checkOptions<Options extends object>(
  caller: string,
  options: Options,
  checks: Readonly<Record<string, OptionCheck>>,
): DefinedOptions<Options> {
  if (typeof options !== "object" || options === null || Array.isArray(options))
    throw new ConfigurationError(`${caller}: the options must be an object. ${listSupported(checks)}`);
  const definedOptions = readOptions(caller, options, checks).filter(([, value]) => value !== undefined);
  for (const [name, value] of definedOptions) {
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
    if (!check)
      throw new ConfigurationError(`${caller}: unknown option \`${name}\`. ${listSupported(checks)}`);
    const [isValid, expected] = check;
    if (!isValid(value)) throw new ConfigurationError(`${caller}: \`${name}\` must be ${expected}.`);
  }
  return Object.fromEntries(definedOptions) as DefinedOptions<Options>;
}
