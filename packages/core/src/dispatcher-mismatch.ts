import { listErrors } from "./error-chain.js";

/**
 * Returns whether undici refused a request because its dispatcher, such as an `Agent`, comes from another major version.
 * The versions before and after 7 call different methods of the object that receives the response.
 *
 * @param error - What `fetch` or a dispatcher threw.
 */
export const isDispatcherMismatch = (error: unknown): boolean =>
  listErrors(error).some(
    ({ code, message }) => code === "UND_ERR_INVALID_ARG" && /^invalid on\w+ method$/.test(String(message)),
  );
