import type { Moov } from "moovkit";

export const create = async (moov: Moov) => {
  const { data, response } = await moov.authentication
    .createAccessToken({
      grantType: "client_credentials",
      scope: "/accounts.read /accounts.write",
    })
    .withResponse();
  return { token: data, requestId: response.requestId };
};
