import { ConfigurationError } from "@moovkit/models";
import type { CallOptions } from "./call-options.js";
import type { Plugin } from "./plugin.js";

/** Options of this kit's own plugins, so that a message can name the package that is missing. */
const PACKAGES: Readonly<Record<string, string>> = { retries: "@moovkit/retry" };

/** A call option has one reader. Two retry plugins would multiply their attempts. */
export const checkClaims = (layers: readonly Plugin[]): void => {
  const claims = new Map<string, string>();
  for (const layer of layers) {
    if (typeof layer?.wrap !== "function" || typeof layer.name !== "string")
      throw new ConfigurationError("A plugin is { name, wrap }: is one of them not called, as in [retry()]?");
    for (const option of layer.callOptions ?? []) {
      const other = claims.get(option);
      if (other !== undefined)
        throw new ConfigurationError(
          `plugins: ${other} and ${layer.name} both read the call option ${option}.`,
        );
      claims.set(option, layer.name);
    }
  }
};

/** What is wrong with the names of a call's options, if anything is. */
export const unclaimed = (
  options: CallOptions,
  own: readonly string[],
  layers: readonly Plugin[],
): string | undefined => {
  if (typeof options !== "object" || options === null) return "the call's options must be an object";
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || own.includes(name)) continue;
    if (layers.some(({ callOptions }) => callOptions?.includes(name))) continue;
    const add = PACKAGES[name];
    return add
      ? `the option ${name} needs a plugin: add ${add} to the client's plugins.`
      : `no plugin of this client takes the option ${name}.`;
  }
  return undefined;
};
