const REPEATS = "its fetch itself repeats a POST where the server resets a connection that was kept alive";

/**
 * What a runtime cannot do, by the names of the cases. Each is run all the same: one that passes after all counts as
 * failed, so that this list stays true.
 */
export const LIMITS = {
  deno: [[/^fetch: sends once where the connection is reset$/, REPEATS]],
  chromium: [
    [/^fetch: sends once where the connection is reset$/, REPEATS],
    [/^fetch: does not follow 30[12378]/, "a browser hides a redirect: a ConnectionError says so"],
    [
      /^fetch: sends no credential to another origin/,
      "a browser hides a redirect: a ConnectionError says so",
    ],
    [/^fetch: fails on an end within the headers/, "it takes half a header for an empty answer of 200"],
  ],
};
