import { splitScope } from "@moovkit/models";
import { identifyCaller } from "../identify-caller.js";
import { rejectRequest } from "../reject-request.js";
import type { OperationHandler, Services } from "../services.js";

const PING_SCOPE = "/ping.read";

/** Creates the handler of `GET /ping`. */
export const handlePing =
  (services: Services): OperationHandler =>
  async (context) => {
    const { scope } = await identifyCaller(services, context);
    if (scope !== undefined && !splitScope(scope).includes(PING_SCOPE))
      return rejectRequest(403, { error: `the access token does not have the scope ${PING_SCOPE}` });
    return context.json({});
  };
