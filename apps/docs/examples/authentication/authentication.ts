import { createAccessToken, ping, revokeAccessToken } from "@moovkit/authentication";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const client = createClient({ transport: fetchTransport(), security });

await ping(client);
const token = await createAccessToken(client, {
  grantType: "client_credentials",
  scope: ["/accounts.read", "/ping.read"],
});
console.log(`The token expires in ${token.expiresIn} seconds.`);
await revokeAccessToken(client, { token: token.accessToken, tokenTypeHint: "access_token" });
