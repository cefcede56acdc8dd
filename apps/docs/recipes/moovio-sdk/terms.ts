import type { Moov } from "@moovkit/core";

/** The client's `origin` says on which domain the terms were accepted. */
export const terms = async (moov: Moov): Promise<string> => {
  const { token } = await moov.accounts.getTermsOfServiceToken();
  return token;
};
