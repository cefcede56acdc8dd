import { type TokenFromOptions, tokenFrom } from "../src/index.js";

export const URL_OF_ENDPOINT = "https://app.example/api/moov-token";

/** What an endpoint does with a request. */
export type Respond = (init: RequestInit) => Response | Promise<Response>;

export const respondWithToken = (accessToken: string, expiresIn = 3600): Response =>
  Response.json({ accessToken, expiresIn });

/** A clock that a test sets, and a token source whose requests the test responds to. */
export const openTokenSource = (respond: Respond, options: TokenFromOptions = {}) => {
  const clock = { time: Date.UTC(2026, 0, 1) };
  const requests: RequestInit[] = [];
  const accessToken = tokenFrom(URL_OF_ENDPOINT, {
    now: () => clock.time,
    fetch: async (_, init) => {
      requests.push(init);
      return respond(init);
    },
    ...options,
  });
  return { clock, requests, accessToken };
};

/** Responds with `token-1`, `token-2` and so on. */
export const countTokens = (expiresIn = 3600): Respond => {
  let count = 0;
  return () => {
    count += 1;
    return respondWithToken(`token-${count}`, expiresIn);
  };
};

/** Resolves when a request in the background has settled. */
export const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A response that arrives when a test says so. */
export const deferResponse = () => {
  let resolve: (response: Response) => void = () => {};
  const promise = new Promise<Response>((resolvePromise) => {
    resolve = resolvePromise;
  });
  return { promise, resolve };
};
