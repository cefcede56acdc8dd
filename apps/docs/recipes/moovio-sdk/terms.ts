import type { Moov } from "@moovkit/core";

/** The `origin` of the client is the domain on which the user accepted the terms. */
export const terms = async (moov: Moov): Promise<string> => {
  const { token } = await moov.accounts.getTermsOfServiceToken();
  return token;
};
