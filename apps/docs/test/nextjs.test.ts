import { afterAll, beforeAll, it, vi } from "vitest";
import { POST } from "../recipes/nextjs/app/api/moov-token/route.js";
import { type MoovServer, openMoovServer } from "./moov-server.js";
import { testTokenEndpoint } from "./token-endpoint.js";

let server: MoovServer;
beforeAll(async () => {
  server = await openMoovServer();
  for (const [name, value] of Object.entries(server.env))
    vi.stubEnv(name, value);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await server.close();
});

it("returns tokens for the account of the signed-in user", async () => {
  vi.spyOn(console, "error").mockReturnValue();
  await testTokenEndpoint(server, (headers) =>
    POST(
      new Request("http://localhost/api/moov-token", {
        method: "POST",
        headers,
      }),
    ),
  );
});
