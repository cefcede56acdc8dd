import { Moov } from "@moovio/sdk";

export const openMoov = (username, password, serverURL) => {
  const moov = new Moov({
    security: { username, password },
    serverURL,
    timeoutMs: 10_000,
    retryConfig: {
      strategy: "backoff",
      backoff: {
        initialInterval: 500,
        maxInterval: 60_000,
        exponent: 1.5,
        maxElapsedTime: 3_600_000,
      },
      retryConnectionErrors: true,
    },
  });
  return moov;
};
