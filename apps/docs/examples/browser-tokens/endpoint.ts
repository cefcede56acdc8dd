import { tokenEndpoint } from "@moovkit/browser-tokens";
import { fetchTransport } from "@moovkit/fetch";
import { accountScope } from "@moovkit/models";
import { retry } from "@moovkit/retry";
import { tokens } from "@moovkit/tokens";
import { findSession } from "./session.js";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;

// The public origin of your application, which is an allowed domain of the API key.
const { APP_ORIGIN = "https://shop.example" } = process.env;

const security = tokens({
  publicKey: MOOV_PUBLIC_KEY,
  secretKey: MOOV_SECRET_KEY,
  scope: "/ping.read",
  transport: fetchTransport(),
  plugins: [retry()],
  origin: APP_ORIGIN,
});

export const endpoint = tokenEndpoint({
  security,
  authorize: async (request) => {
    const session = await findSession(request);
    return session && { scope: [accountScope(session.accountID, "profile.read")] };
  },
  allowedOrigins: [APP_ORIGIN],
  onError: (error) => console.error(error),
});
