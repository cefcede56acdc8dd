import { createMoov } from "@moovkit/core";
import { undiciTransport } from "@moovkit/undici";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;

const moov = createMoov({
  transport: undiciTransport(),
  security: { username: MOOV_PUBLIC_KEY, password: MOOV_SECRET_KEY },
});
const token = await moov.authentication.createAccessToken({
  grantType: "client_credentials",
  scope: "/ping.read",
});
console.log(token.scope);

await moov[Symbol.asyncDispose](); // closes the connections
