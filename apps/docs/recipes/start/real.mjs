import { createMoov } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { retry } from "@moovkit/retry";

const {
  MOOV_PUBLIC_KEY = "",
  MOOV_SECRET_KEY = "",
  MOOV_ORIGIN,
  MOOV_BASE_URL,
} = process.env;

const moov = createMoov({
  transport: fetchTransport(),
  baseURL: MOOV_BASE_URL, // default: https://api.moov.io
  origin: MOOV_ORIGIN, // one of the key's allowed domains
  security: { username: MOOV_PUBLIC_KEY, password: MOOV_SECRET_KEY },
  plugins: [retry()],
});

const outcome = await moov.authentication
  .createAccessToken({
    grantType: "client_credentials",
    scope: "/accounts.read",
  })
  .result();

if (outcome.ok)
  console.log(
    `A token that expires in ${outcome.data.expiresIn} seconds`,
  );
else console.error(`${outcome.error.code}: ${outcome.error.message}`);

await moov[Symbol.asyncDispose]();
