import type { SandboxApp } from "../app.js";
import { toBasicAuthorization } from "../basic-authorization.js";
import type { Services } from "../services.js";
import { type SendRequest, seedMarketplace } from "./marketplace.js";

/** Creates a function that sends requests to the application, without recording them and without faults. */
const createSendRequest = (app: SandboxApp, { settings }: Services): SendRequest => {
  const [apiKey] = settings.apiKeys;
  const headers = { ...(apiKey && { authorization: toBasicAuthorization(apiKey) }) };
  return async (method, path, body) => {
    const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    const response = await app.fetch(new Request(`http://localhost${path}`, init));
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
};

/** Adds the data that a sandbox starts with. */
export const applySeed = async (app: SandboxApp, services: Services): Promise<void> => {
  const send = createSendRequest(app, services);
  switch (services.settings.seed) {
    case "marketplace":
      return seedMarketplace(send, services);
    case undefined:
  }
};
