import { createMoov } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { retry } from "@moovkit/retry";
import { tokens } from "@moovkit/tokens";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;

const security = tokens({
  clientId: MOOV_PUBLIC_KEY,
  clientSecret: MOOV_SECRET_KEY,
  scope: ["/accounts.read", "/ping.read"],
});
const moov = createMoov({ transport: fetchTransport(), security, plugins: [retry()] });

await moov.ping(); // requests a token, then sends the call
await moov.ping({ scope: "/ping.read" }); // uses a token with another scope

// A token to pass to a browser. It contains no refresh token.
const { expiresIn } = await security.get();
console.log(`The token expires in ${expiresIn} seconds.`);
