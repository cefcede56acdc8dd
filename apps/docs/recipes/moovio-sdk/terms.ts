import type { Moov } from "moovkit";

/** `origin` is the domain on which the user accepts the terms. */
export const terms = async (moov: Moov): Promise<string> => {
  const { token } = await moov.accounts.getTermsOfServiceToken({
    origin: "https://shop.example",
  });
  return token;
};
