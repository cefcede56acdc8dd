import { createAccessToken } from "@moovkit/authentication";
import { createClient } from "@moovkit/core";
import { undiciTransport } from "@moovkit/undici";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;

const client = createClient({
  transport: undiciTransport(),
  security: { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY },
});
const token = await createAccessToken(client, {
  grantType: "client_credentials",
  scope: "/ping.read",
});
console.log(token.scope);

await client.close(); // closes the connections
