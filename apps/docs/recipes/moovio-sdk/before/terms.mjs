export const terms = async (moov) => {
  const { result } = await moov.accounts.getTermsOfServiceToken({
    origin: "https://shop.example",
  });
  return result.token;
};
