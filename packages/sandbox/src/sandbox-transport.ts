import { ConnectionError, RequestAbortedError } from "@moovkit/models";
import type { Sandbox } from "./sandbox.js";

/** A transport of `@moovkit/core`, told by its shape: the sandbox does not depend on the core. */
export interface SandboxTransport {
  readonly name: "sandbox";
  send(
    request: {
      readonly method: string;
      readonly url: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly body?: string;
    },
    context: { readonly signal: AbortSignal },
  ): Promise<{
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  }>;
}

/** Carries requests to a sandbox with no socket between. `baseURL` may be any. */
export function sandboxTransport(sandbox: Pick<Sandbox, "fetch">): SandboxTransport {
  return {
    name: "sandbox",
    send: async ({ method, url, headers, body }, { signal }) => {
      const aborted = () =>
        new RequestAbortedError("The request was aborted by its signal.", { cause: signal.reason });
      if (signal.aborted) throw aborted();
      const controller = new AbortController();
      let stop: () => void = () => {};
      const stopped = new Promise<never>((_, reject) => {
        stop = () => {
          controller.abort(signal.reason);
          reject(aborted());
        };
        signal.addEventListener("abort", stop, { once: true });
      });
      const exchange = async () => {
        const init = { method, headers, signal: controller.signal, ...(body !== undefined && { body }) };
        const response = await sandbox.fetch(new Request(url, init));
        return {
          status: response.status,
          headers: Object.fromEntries(response.headers),
          body: await response.text(),
        };
      };
      try {
        return await Promise.race([exchange(), stopped]);
      } catch (cause) {
        if (cause instanceof RequestAbortedError) throw cause;
        const { code } = (cause as { cause?: { code?: unknown } } | undefined)?.cause ?? {};
        if (code !== "ECONNRESET")
          throw new ConnectionError("The sandbox gave no answer: see cause.", { cause });
        const broke = "The sandbox broke the connection, as a fault asked it to.";
        throw new ConnectionError(broke, { cause, connected: true });
      } finally {
        signal.removeEventListener("abort", stop);
      }
    },
  };
}
