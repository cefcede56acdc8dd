import type { SandboxApp } from "../../app.js";
import { toBasicAuthorization } from "../../basic-authorization.js";
import type { Services } from "../../services.js";
import type { SendTransfer } from "./use-payment-link.js";

/** Creates a function that sends transfers to the application, without recording the requests and without faults. */
export const createSendTransfer =
  (app: SandboxApp, { settings }: Services): SendTransfer =>
  async ({ accountID, ...body }) => {
    const [apiKey] = settings.apiKeys;
    const headers = {
      "x-idempotency-key": crypto.randomUUID(),
      ...(apiKey && { authorization: toBasicAuthorization(apiKey) }),
    };
    const init = { method: "POST", headers, body: JSON.stringify(body) };
    return app.fetch(new Request(`http://localhost/accounts/${accountID}/transfers`, init));
  };
