import * as authentication from "@moovkit/authentication";
import { bindOperations, createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const moov = bindOperations(createClient({ transport: fetchTransport(), security }), { authentication });

const token = await moov.authentication.createAccessToken({
  grantType: "client_credentials",
  scope: ["/accounts.read"],
});
console.log(`The token expires in ${token.expiresIn} seconds.`);
