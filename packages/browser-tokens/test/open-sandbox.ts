import { createAccount } from "@moovkit/accounts";
import { createClient } from "@moovkit/core";
import { createSandbox, type Sandbox, sandboxTransport } from "@moovkit/sandbox";
import { listen, type SandboxServer } from "@moovkit/sandbox/node";

/** A sandbox on a port, with an account. */
export interface OpenSandbox {
  readonly sandbox: Sandbox;
  readonly sandboxServer: SandboxServer;
  readonly accountID: string;
}

/** Starts a sandbox with a clock that stands still. */
export const openSandbox = async (): Promise<OpenSandbox> => {
  const sandbox = await createSandbox({ speed: 0 });
  const sandboxServer = await listen(sandbox);
  const [key] = sandbox.apiKeys;
  if (!key) throw new Error("The sandbox has no API key.");
  const client = createClient({ transport: sandboxTransport(sandbox), security: key });
  const { accountID } = await createAccount(client, {
    accountType: "business",
    profile: { business: { legalBusinessName: "Gym" } },
  });
  return { sandbox, sandboxServer, accountID };
};
