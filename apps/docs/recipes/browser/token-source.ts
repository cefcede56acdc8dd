interface CachedToken {
  readonly accessToken: string;
  readonly validUntil: number;
}

/** Returns a function that requests a token from the backend and caches it until shortly before it expires. */
export const createTokenSource = (
  url: string,
  now: () => number = Date.now,
): (() => Promise<string>) => {
  let cached: CachedToken | undefined;
  let pending: Promise<CachedToken> | undefined;

  const requestToken = async (): Promise<CachedToken> => {
    const requestedAt = now();
    const response = await fetch(url, {
      method: "POST",
      credentials: "same-origin",
    });
    if (!response.ok)
      throw new Error(`The backend responded with ${response.status}.`);
    const { accessToken, expiresIn } = await response.json();
    const marginSeconds = Math.min(30, expiresIn / 2);
    return {
      accessToken,
      validUntil: requestedAt + (expiresIn - marginSeconds) * 1_000,
    };
  };

  return async () => {
    if (!cached || now() >= cached.validUntil) {
      pending ??= requestToken().finally(() => {
        pending = undefined;
      });
      cached = await pending;
    }
    return cached.accessToken;
  };
};
