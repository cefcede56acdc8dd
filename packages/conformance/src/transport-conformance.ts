import type { Transport } from "@moovkit/core";
import { type Case, createCase } from "./case.js";
import { withTimeLimit } from "./timing.js";
import { abortCases } from "./transport/abort-cases.js";
import { connectionCases } from "./transport/connection-cases.js";
import { decodingCases } from "./transport/decoding-cases.js";
import { failureCases } from "./transport/failure-cases.js";
import { lifecycleCases } from "./transport/lifecycle-cases.js";
import { redirectCases } from "./transport/redirect-cases.js";
import { requestCases } from "./transport/request-cases.js";
import { responseCases } from "./transport/response-cases.js";
import { createTransportTest, TIME_LIMIT_MS, type TransportCase } from "./transport/transport-test.js";
import type { TransportContext } from "./transport-context.js";

const definitions: readonly TransportCase[] = [
  ...requestCases,
  ...responseCases,
  ...decodingCases,
  ...redirectCases,
  ...failureCases,
  ...connectionCases,
  ...abortCases,
  ...lifecycleCases,
];

/**
 * Returns the requirements for a transport as test cases. Each case creates its own transport and disposes of it.
 *
 * @param createTransport - Creates the transport for one case.
 * @returns The cases. `run` takes the server from `openConformanceServer`.
 * @example
 * ```ts
 * import { transportConformance } from "@moovkit/conformance";
 * import { openConformanceServer } from "@moovkit/conformance/server";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { test } from "vitest";
 *
 * const server = await openConformanceServer();
 * for (const { name, run } of transportConformance(() => fetchTransport())) test(name, () => run(server));
 * ```
 */
export function transportConformance(createTransport: () => Transport): readonly Case<TransportContext>[] {
  return definitions.map(({ name, why, check }) =>
    createCase({
      name,
      why,
      check: async (context: TransportContext) => {
        const transport = createTransport();
        const dispose = async () => transport[Symbol.asyncDispose]?.();
        try {
          await check(createTransportTest(transport, context));
        } catch (error) {
          // An exchange that hangs can block the disposal. The failure of the case must be reported nevertheless.
          dispose().catch(() => {});
          throw error;
        }
        await withTimeLimit(dispose(), TIME_LIMIT_MS, "the disposal");
      },
    }),
  );
}
