const REPEATS_POST = "The runtime's `fetch` repeats a POST when the server resets a kept-alive connection.";
const HIDES_REDIRECTS =
  "A browser hides the redirect response from scripts. The call fails with a `ConnectionError` that says so.";

/**
 * Cases that a runtime cannot pass, by the name of the test, with the reason. They run all the same: a listed case that
 * passes, or that no longer exists, fails the run, so this list stays true.
 */
export const knownFailures = {
  deno: {
    "sends once where the connection is reset": REPEATS_POST,
    "Node server: sends once where the connection is reset": REPEATS_POST,
  },
  browser: {
    "sends once where the connection is reset": REPEATS_POST,
    "does not follow 301": HIDES_REDIRECTS,
    "does not follow 302": HIDES_REDIRECTS,
    "does not follow 303": HIDES_REDIRECTS,
    "does not follow 307": HIDES_REDIRECTS,
    "does not follow 308": HIDES_REDIRECTS,
    "sends no credential to another origin": HIDES_REDIRECTS,
    "fails on an end within the headers":
      "Chromium treats an unfinished response header as an empty response with status 200.",
  },
};
