import { createMoov } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { retry } from "@moovkit/retry";
import { type TokenEvent, tokens } from "@moovkit/tokens";
import type { OpenMoov } from "./shared/open-moov.js";

export interface JobClientOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly baseURL?: string | undefined;
  readonly origin?: string | undefined;
  readonly onToken?: (event: TokenEvent) => void;
  /** A clock that returns Unix time in ms, for tests. */
  readonly now?: () => number;
}

/** Creates a client that renews its token. */
export const openJobClient = ({
  clientId,
  clientSecret,
  onToken,
  now,
  ...options
}: JobClientOptions): OpenMoov => {
  const security = tokens({
    clientId,
    clientSecret,
    scope: "/ping.read",
    onEvent: onToken,
    now,
  });
  const moov = createMoov({
    ...options,
    transport: fetchTransport(),
    deadlineMs: 60_000,
    security,
    plugins: [retry()],
  });
  return { moov, security };
};
