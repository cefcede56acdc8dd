import { createMoov } from "moovkit";

const { MOOV_PUBLIC_KEY: publicKey, MOOV_SECRET_KEY: secretKey } = process.env;
const moov = createMoov({ publicKey, secretKey });

/** The application that the tests cover. It knows nothing about tests. */
export const findSellerName = async (foreignID: string): Promise<string | undefined> => {
  const [account] = await moov.accounts.listAccounts({ foreignID });
  return account?.displayName;
};
