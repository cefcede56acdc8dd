import { ConfigurationError } from "@moovkit/models";

/**
 * Checks that a value has the `fetch` method of a sandbox.
 *
 * @param caller - The function that takes the sandbox. The message starts with it.
 * @throws ConfigurationError if it has none. `createSandbox` returns a promise, so a missing `await` is likely.
 */
export const checkSandbox = (
  caller: string,
  sandbox: { readonly fetch: unknown } | null | undefined,
): void => {
  if (typeof sandbox?.fetch !== "function")
    throw new ConfigurationError(
      `${caller}: the first argument is not a sandbox. Pass \`await createSandbox()\`.`,
    );
};
