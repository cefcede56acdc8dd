import { tokens } from "@moovkit/tokens";
import { createMoov } from "moovkit";

const { MOOV_PUBLIC_KEY: publicKey = "", MOOV_SECRET_KEY: secretKey = "" } = process.env;

// Also outside the handler, so that invocations share a token.
const moov = createMoov({ security: tokens({ publicKey, secretKey, scope: "/accounts.read" }) });

/** Finds an account by its ID in your system. */
export const handler = async ({ foreignID }: { foreignID: string }): Promise<string | undefined> => {
  const [account] = await moov.accounts.listAccounts({ foreignID });
  return account?.accountID;
};
