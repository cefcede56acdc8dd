import { undiciTransport } from "@moovkit/undici";
import { createMoov } from "moovkit";

const { MOOV_PUBLIC_KEY: publicKey, MOOV_SECRET_KEY: secretKey } = process.env;
const moov = createMoov({ publicKey, secretKey, transport: undiciTransport() });

await moov.authentication.ping();
await moov.close(); // closes the connections
