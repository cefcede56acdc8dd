interface Held {
  readonly accessToken: string;
  readonly until: number;
}

/** Asks the backend for a token, and keeps it until shortly before it expires. */
export const tokenFrom = (
  url: string,
  now: () => number = Date.now,
): (() => Promise<string>) => {
  let held: Held | undefined;
  let asked: Promise<Held> | undefined;

  const ask = async (): Promise<Held> => {
    const askedAt = now();
    const response = await fetch(url, {
      method: "POST",
      credentials: "same-origin",
    });
    if (!response.ok)
      throw new Error(`the backend answered ${response.status}`);
    const { accessToken, expiresIn } = await response.json();
    return {
      accessToken,
      until: askedAt + (expiresIn - Math.min(30, expiresIn / 2)) * 1_000,
    };
  };

  return async () => {
    if (!held || now() >= held.until) {
      asked ??= ask().finally(() => {
        asked = undefined;
      });
      held = await asked;
    }
    return held.accessToken;
  };
};
