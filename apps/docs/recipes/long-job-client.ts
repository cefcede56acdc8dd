import { type TokenEvent, type Tokens, tokens } from "@moovkit/tokens";
import { createMoov, type Moov } from "moovkit";

export interface JobClientOptions {
  readonly publicKey: string;
  readonly secretKey: string;
  readonly baseURL?: string | undefined;
  readonly origin?: string | undefined;
  readonly onToken?: (event: TokenEvent) => void;
  /** A clock that returns Unix time in ms, for tests. */
  readonly now?: () => number;
}

export interface JobClient {
  readonly moov: Moov;
  readonly security: Tokens;
}

/** Creates a client that renews its token. */
export const openJobClient = ({
  publicKey,
  secretKey,
  onToken,
  now,
  ...options
}: JobClientOptions): JobClient => {
  const security = tokens({
    publicKey,
    secretKey,
    scope: "/ping.read",
    onEvent: onToken,
    now,
  });
  const moov = createMoov({
    ...options,
    deadlineMs: 60_000,
    security,
  });
  return { moov, security };
};
