// The suite as a Worker.
import { runSuite } from "./suite.mjs";

export default {
  fetch: async (request) => Response.json(await runSuite(await request.json())),
};
