const REPEATS_POST = "The runtime's `fetch` repeats a POST when the server resets a kept-alive connection.";
const HIDES_REDIRECTS =
  "A browser hides the redirect response from scripts. The call fails with a `ConnectionError` that says so.";

/**
 * Cases that a runtime cannot pass, by the name of the test, with the reason. They still run. A listed case that passes
 * or no longer exists fails the run, so this list stays up to date.
 */
export const knownFailures = {
  deno: {
    "does not retry when the connection is reset": REPEATS_POST,
    "Node server: does not retry when the connection is reset": REPEATS_POST,
  },
  browser: {
    "does not retry when the connection is reset": REPEATS_POST,
    "does not follow a 301 redirect": HIDES_REDIRECTS,
    "does not follow a 302 redirect": HIDES_REDIRECTS,
    "does not follow a 303 redirect": HIDES_REDIRECTS,
    "does not follow a 307 redirect": HIDES_REDIRECTS,
    "does not follow a 308 redirect": HIDES_REDIRECTS,
    "sends no credentials to another origin": HIDES_REDIRECTS,
    "rejects when the connection closes in the middle of the headers":
      "Chromium treats an unfinished response header as an empty response with status 200.",
  },
};
