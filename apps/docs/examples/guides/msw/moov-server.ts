import { createSandbox, type Sandbox } from "@moovkit/sandbox";
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";

const { MOOV_PUBLIC_KEY: publicKey = "", MOOV_SECRET_KEY: secretKey = "" } = process.env;

export let sandbox: Sandbox;

/** Creates an empty Moov with a seller and a buyer. Call it before each test. */
export const resetSandbox = async (): Promise<void> => {
  sandbox = await createSandbox({ apiKeys: [{ publicKey, secretKey }], seed: "marketplace", speed: 0 });
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
