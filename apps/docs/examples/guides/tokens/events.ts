import { ping } from "@moovkit/authentication";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { tokens } from "@moovkit/tokens";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;

const security = tokens({
  publicKey: MOOV_PUBLIC_KEY,
  secretKey: MOOV_SECRET_KEY,
  scope: "/ping.read",
  revokeOnDispose: true,
  onEvent: (event) => {
    if (event.type === "failure") console.error(`Token ${event.during} failed: ${event.code}`);
    else if (event.type !== "hit") console.log(`Token ${event.type} for ${event.scope}`);
  },
});
const client = createClient({ transport: fetchTransport(), security });
await ping(client);

await client.close(); // on shutdown: revokes the token
