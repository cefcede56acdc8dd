import { createMoov } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { retry } from "@moovkit/retry";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;

const moov = createMoov({
  transport: fetchTransport(),
  security: { username: MOOV_PUBLIC_KEY, password: MOOV_SECRET_KEY },
  plugins: [retry()],
});

const token = await moov.authentication.createAccessToken({
  grantType: "client_credentials",
  scope: ["/accounts.read"],
});
console.log(`The token expires in ${token.expiresIn} seconds.`);
