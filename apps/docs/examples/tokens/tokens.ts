import { ping } from "@moovkit/authentication";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { retry } from "@moovkit/retry";
import { tokens } from "@moovkit/tokens";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;

const security = tokens({
  publicKey: MOOV_PUBLIC_KEY,
  secretKey: MOOV_SECRET_KEY,
  scope: ["/accounts.read", "/ping.read"],
});
const client = createClient({ transport: fetchTransport(), security, plugins: [retry()] });

await ping(client); // requests a token, then sends the call
await ping(client, { scope: "/ping.read" }); // uses a token with another scope

// A token to pass to a browser. It contains no refresh token.
const { expiresIn } = await security.get({ minTtlSeconds: 300 });
console.log(`The token expires in ${expiresIn} seconds.`);
