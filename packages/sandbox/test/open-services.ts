import { createApp } from "../src/app.js";
import { assembleSandbox } from "../src/assemble-sandbox.js";
import { createServices } from "../src/create-services.js";
import { createEngine } from "../src/engine/engine.js";
import { HANDLERS } from "../src/handlers.js";
import type { SandboxOptions } from "../src/index.js";
import { OPERATIONS } from "../src/operations.js";
import type { Services } from "../src/services.js";
import { resolveSettings } from "../src/settings.js";
import { KEY, START } from "./helpers.js";
import { type OpenedClient, openClientOf } from "./open-client.js";

export interface OpenedServices extends OpenedClient {
  readonly services: Services;
}

/** Like `openClient`, with the services for what no operation does: any transaction of a wallet, adjustments and cards. */
export const openServices = async (options: SandboxOptions = {}): Promise<OpenedServices> => {
  const settings = resolveSettings({ apiKeys: [KEY], now: () => START, speed: 0, ...options });
  const services = await createServices(createEngine(settings));
  const sandbox = assembleSandbox(createApp(OPERATIONS, HANDLERS, services), services);
  return { sandbox, client: openClientOf(sandbox), services };
};
