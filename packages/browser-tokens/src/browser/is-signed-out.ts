import { SignedOutError } from "@moovkit/models";

/** Ends the search in a chain of causes that contains itself. */
const MAX_CAUSES = 10;

/**
 * Returns whether a call failed because the user is not signed in, or has no access. The error of a call has the
 * `SignedOutError` as its `cause`.
 *
 * @param error - What a call, or the function that `tokenFrom` returns, rejected with.
 * @example
 * ```ts
 * import { isSignedOut } from "@moovkit/browser-tokens";
 *
 * const handleError = (error: unknown) => {
 *   if (isSignedOut(error)) location.assign("/sign-in");
 * };
 * ```
 */
export function isSignedOut(error: unknown): boolean {
  let current = error;
  for (let depth = 0; depth < MAX_CAUSES && current instanceof Error; depth += 1) {
    if (current instanceof SignedOutError) return true;
    current = current.cause;
  }
  return false;
}
