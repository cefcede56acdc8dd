import { identifyCaller } from "../identify-caller.js";
import { readOrigin } from "../origin.js";
import { rejectRequest } from "../reject-request.js";
import { createRandomToken } from "../secrets.js";
import type { OperationHandler, Services } from "../services.js";

/** Creates the handler of `GET /tos-token`. */
export const handleGetTermsOfServiceToken =
  (services: Services): OperationHandler =>
  async (context) => {
    await identifyCaller(services, context);
    if (readOrigin(context) === undefined)
      return rejectRequest(400, { error: "the request needs an origin or a referer header" });
    context.header("cache-control", "no-store");
    return context.json({ token: createRandomToken() });
  };
