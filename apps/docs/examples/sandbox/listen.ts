import { createSandbox } from "@moovkit/sandbox";
import { listen } from "@moovkit/sandbox/node";
import { createMoov } from "moovkit";

const key = { publicKey: "public", secretKey: "secret" };
const server = await listen(await createSandbox({ apiKeys: [key] })); // a free port on 127.0.0.1

const moov = createMoov({ ...key, baseURL: server.url });
await moov.authentication.ping();

await moov.close();
await server[Symbol.asyncDispose]();
