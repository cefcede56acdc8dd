import { ConfigurationError } from "@moovkit/models";
import { createApp } from "./app.js";
import { assembleSandbox } from "./assemble-sandbox.js";
import { createServices } from "./create-services.js";
import { createEngine } from "./engine/engine.js";
import { HANDLERS } from "./handlers.js";
import { OPERATIONS } from "./operations.js";
import type { SandboxOptions } from "./options.js";
import type { Sandbox } from "./sandbox.js";
import { applySeed } from "./seeds/apply-seed.js";
import type { Services } from "./services.js";
import { resolveSettings, type Settings } from "./settings.js";

/**
 * Creates the services with the state of the snapshot, if there is one.
 *
 * @throws ConfigurationError if the snapshot was damaged.
 */
const openServices = async (settings: Settings): Promise<Services> => {
  try {
    const services = await createServices(createEngine(settings));
    services.ledger.check();
    return services;
  } catch (cause) {
    if (!settings.snapshot) throw cause;
    throw new ConfigurationError(
      "createSandbox: the tables of `snapshot` are damaged. Pass a snapshot that was not changed. See `cause`.",
      { cause },
    );
  }
};

/**
 * Creates a sandbox. All its state is in memory.
 *
 * @param options - API keys, lifetimes of tokens, limits, the clock, webhooks and the data to start with.
 * @returns The sandbox.
 * @throws ConfigurationError if an option is invalid.
 * @example
 * ```ts
 * import { createSandbox } from "@moovkit/sandbox";
 *
 * const sandbox = await createSandbox({ apiKeys: [{ publicKey: "public", secretKey: "secret" }] });
 * ```
 */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const services = await openServices(resolveSettings(options));
  const app = createApp(OPERATIONS, HANDLERS, services);
  await applySeed(app, services);
  return assembleSandbox(app, services);
}
