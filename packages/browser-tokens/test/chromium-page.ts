import { getAccount, updateAccount } from "@moovkit/accounts";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { isSignedOut, tokenFrom } from "../src/index.js";

/** What happened to a call in the page. */
export interface PageOutcome {
  readonly ok: boolean;
  readonly code?: string;
  readonly status?: number;
  readonly isSignedOut?: boolean;
}

/** The functions that the test calls in the page. */
export interface PageFunctions {
  /** The time of the page. */
  time: number;
  open(tokenURL: string, baseURL: string, credentials?: RequestCredentials): void;
  readAccount(accountID: string): Promise<PageOutcome>;
  renameAccount(accountID: string): Promise<PageOutcome>;
  getToken(): Promise<string>;
  signOut(): void;
}

const settle = async (call: Promise<unknown>): Promise<PageOutcome> => {
  try {
    await call;
    return { ok: true };
  } catch (error) {
    const { code, status } = error as { code: string; status?: number };
    return { ok: false, code, ...(status && { status }), isSignedOut: isSignedOut(error) };
  }
};

const createPage = (): PageFunctions => {
  let client: ReturnType<typeof createClient>;
  let accessToken: ReturnType<typeof tokenFrom>;
  return {
    time: Date.now(),
    open: (tokenURL, baseURL, credentials) => {
      accessToken = tokenFrom(tokenURL, { now: () => page.time, credentials });
      client = createClient({ transport: fetchTransport(), baseURL, security: { accessToken } });
    },
    readAccount: (accountID) => settle(getAccount(client, { accountID })),
    renameAccount: (accountID) =>
      settle(updateAccount(client, { accountID, profile: { business: { legalBusinessName: "Gym LLC" } } })),
    getToken: () => accessToken(),
    signOut: () => accessToken.clear(),
  };
};

const page = createPage();
Object.assign(globalThis, { moovPage: page });
