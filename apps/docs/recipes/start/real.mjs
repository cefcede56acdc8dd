import { createMoov } from "moovkit";

const moov = createMoov({
  publicKey: process.env.MOOV_PUBLIC_KEY,
  secretKey: process.env.MOOV_SECRET_KEY,
  baseURL: process.env.MOOV_BASE_URL, // default: https://api.moov.io
});

const result = await moov.authentication.ping().result();

if (result.ok) console.log("The API key works.");
else console.error(`${result.error.code}: ${result.error.message}`);

await moov.close();
