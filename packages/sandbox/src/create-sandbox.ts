import { createApp } from "./app.js";
import { assembleSandbox } from "./assemble-sandbox.js";
import { createServices } from "./create-services.js";
import { createEngine } from "./engine/engine.js";
import { HANDLERS } from "./handlers.js";
import { OPERATIONS } from "./operations.js";
import type { SandboxOptions } from "./options.js";
import type { Sandbox } from "./sandbox.js";
import { applySeed } from "./seeds/apply-seed.js";
import { resolveSettings } from "./settings.js";

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
  const services = await createServices(createEngine(resolveSettings(options)));
  const app = createApp(OPERATIONS, HANDLERS, services);
  await applySeed(app, services);
  return assembleSandbox(app, services);
}
