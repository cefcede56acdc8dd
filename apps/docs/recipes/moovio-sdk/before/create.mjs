export const create = async (moov) => {
  const { result, headers } = await moov.authentication.createAccessToken(
    {
      grantType: "client_credentials",
      scope: "/accounts.read /accounts.write",
    },
  );
  const requestId = headers["x-request-id"]?.[0];
  return { token: result, requestId };
};
