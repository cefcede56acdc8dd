import { type Authenticator, createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";

/** Reads the access token that another process writes to a vault. */
const vault = (readToken: () => Promise<string>): Authenticator => {
  let token: string | undefined;
  return {
    name: "vault",
    authenticate: async () => {
      token ??= await readToken();
      return { authorization: `Bearer ${token}` };
    },
    handleUnauthorized: () => {
      token = undefined; // read it again, and repeat the request once
      return true;
    },
  };
};

const readToken = async () => process.env.MOOV_ACCESS_TOKEN ?? "";
createClient({ transport: fetchTransport(), security: vault(readToken) });
