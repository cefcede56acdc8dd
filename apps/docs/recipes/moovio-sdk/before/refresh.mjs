export const refresh = async (moov, refreshToken) => {
  const { result } = await moov.authentication.createAccessToken({
    grantType: "refresh_token",
    refreshToken,
  });
  return result;
};
