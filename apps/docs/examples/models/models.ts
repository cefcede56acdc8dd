import { AuthTokenRequest, accountScope } from "@moovkit/models";

const request: AuthTokenRequest = {
  grantType: "client_credentials",
  scope: ["/accounts.read", accountScope("5a3f", "transfers.write")],
};
console.log(AuthTokenRequest.safeParse(request).success);

const result = AuthTokenRequest.safeParse({ grantType: "client_credential" });
if (!result.success)
  for (const { path, message } of result.error.issues) console.log(`${path.join(".")} ${message}`);
