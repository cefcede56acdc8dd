import { fetchTransport } from "@moovkit/fetch";
import { retry } from "@moovkit/retry";
import { tokens } from "@moovkit/tokens";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;

const security = tokens({
  publicKey: MOOV_PUBLIC_KEY,
  secretKey: MOOV_SECRET_KEY,
  scope: "/accounts.read",
  transport: fetchTransport(),
  plugins: [retry()],
  origin: "https://app.example.com", // an allowed domain of the API key
  revokeOnDispose: true,
});

const { accessToken, expiresIn } = await security.get();
console.log(`Received a token of ${accessToken.length} characters for ${expiresIn} seconds.`);

// On shutdown:
await security.close();
