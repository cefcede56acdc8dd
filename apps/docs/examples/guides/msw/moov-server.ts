import { createSandbox, type Sandbox } from "@moovkit/sandbox";
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";

const key = { publicKey: "public", secretKey: "the-secret-key" };
// The application reads its key from the environment. Import this file before the application.
process.env.MOOV_PUBLIC_KEY = key.publicKey;
process.env.MOOV_SECRET_KEY = key.secretKey;

export let sandbox: Sandbox;

/** Creates an empty Moov with a seller and a buyer. Call it before each test. */
export const resetSandbox = async (): Promise<void> => {
  sandbox = await createSandbox({ apiKeys: [key], seed: "marketplace", speed: 0 });
};

export const server = setupServer(
  http.all("https://api.moov.io/*", async ({ request }) => {
    try {
      return await sandbox.fetch(request);
    } catch {
      // A fault that resets the connection. Without this line, MSW responds with status 500.
      return HttpResponse.error();
    }
  }),
);
