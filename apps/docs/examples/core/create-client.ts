import { createAccessToken, createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;

const client = createClient({
  transport: fetchTransport(),
  security: { username: MOOV_PUBLIC_KEY, password: MOOV_SECRET_KEY },
  onEvent: (event) => console.log(event.type, event.operation), // events never contain secrets
});

const token = await createAccessToken(client, {
  grantType: "client_credentials",
  scope: "/accounts.read",
});
console.log(token.scope);
