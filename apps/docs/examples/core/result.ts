import { createAccessToken } from "@moovkit/authentication";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;

const client = createClient({
  transport: fetchTransport(),
  security: { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY },
});

const result = await createAccessToken(client, {
  grantType: "client_credentials",
  scope: "/no-such-scope",
}).result(); // never rejects

if (result.ok) {
  console.log(result.data.expiresIn);
} else {
  switch (result.error.code) {
    case "auth_token_request_error": // 422, with a message per field
      console.error(result.error.fields.scope, result.error.requestId);
      break;
    case "rate_limit_error": // 429
      console.error(`Try again in ${result.error.retryAfterMs} ms.`);
      break;
    default:
      console.error(result.error.code, result.error.message);
  }
}
