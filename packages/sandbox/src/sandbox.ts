/// <reference lib="esnext.disposable" preserve="true" />
import { createApp, type Env } from "./app.js";
import { type Faults, openFaults } from "./faults.js";
import { type ApiKey, type SandboxOptions, settingsOf } from "./options.js";
import { openTokens } from "./tokens.js";

/** A sandbox on a port. */
export interface SandboxServer extends AsyncDisposable {
  /** Where it is: `http://127.0.0.1:49152`. */
  readonly url: string;
}

/** A Moov to develop against. */
export interface Sandbox {
  /** The keys in force. They show in no inspection of the sandbox. */
  readonly apiKeys: readonly ApiKey[];
  /** Faults on demand. */
  readonly faults: Faults;
  /** Answers a request in process: mount it anywhere. A fault may reject, as a `fetch` does. */
  fetch(request: Request): Promise<Response>;
  /** Listens on a port of this machine; Node only. Port 0, the default, takes a free one. */
  listen(options?: { readonly port?: number; readonly host?: string }): Promise<SandboxServer>;
}

/** How the handling of one request ended, for whoever carries the answer. */
export type Ending =
  | { readonly kind: "answer"; readonly response: Response }
  | { readonly kind: "truncated"; readonly response: Response }
  | { readonly kind: "reset" };

const wait = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done, { once: true });
    if (signal.aborted) done();
  });

const failed = () =>
  new TypeError("fetch failed", {
    cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }),
  });

const truncated = async (response: Response): Promise<Response> => {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(bytes.slice(0, bytes.length / 2)),
    pull: (controller) => controller.error(failed()),
  });
  return new Response(response.status === 204 ? null : body, response);
};

/**
 * Makes a sandbox: a Moov in memory that speaks the wire contract of the authentication API.
 *
 * @throws ConfigurationError where the options cannot work; the message says what to give instead.
 */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const settings = settingsOf(options);
  const app = createApp(settings, await openTokens(settings));
  const { faults, meet } = openFaults();

  const answer = async (request: Request, env: Env): Promise<Ending> => {
    const fault = request.method === "OPTIONS" ? undefined : meet(new URL(request.url).pathname);
    if (fault && "reset" in fault && fault.reset === true) return { kind: "reset" };
    if (fault && "status" in fault) {
      const after = fault.retryAfterSeconds;
      const init = {
        status: fault.status,
        ...(after !== undefined && { headers: { "retry-after": String(after) } }),
      };
      const body = [204, 205, 304].includes(fault.status)
        ? null
        : JSON.stringify({ error: "a fault on demand" });
      return { kind: "answer", response: new Response(body, init) };
    }
    if (fault && "delayMs" in fault) await wait(fault.delayMs, request.signal);
    const response = await app.fetch(request, env);
    if (fault && "reset" in fault) return { kind: "reset" };
    if (fault && "truncate" in fault) return { kind: "truncated", response };
    if (fault && "garbage" in fault)
      return {
        kind: "answer",
        response: new Response("<html>not what you asked for</html>", {
          headers: { "content-type": "text/html" },
        }),
      };
    return { kind: "answer", response };
  };

  const handle = async (request: Request, env: Env): Promise<Ending> => {
    const ending = await answer(request, env);
    if (ending.kind === "reset") return ending;
    const response = new Response(ending.response.body, ending.response);
    response.headers.set("x-request-id", crypto.randomUUID());
    return { ...ending, response };
  };

  return {
    get apiKeys() {
      return settings.apiKeys;
    },
    faults,
    fetch: async (request) => {
      const ending = await handle(request, {});
      if (ending.kind === "reset") throw failed();
      return ending.kind === "truncated" ? truncated(ending.response) : ending.response;
    },
    listen: async ({ port = 0, host = "127.0.0.1" } = {}) => {
      // Only here, so that the rest runs where there is no Node.
      const { listen } = await import("./listen.js");
      return listen(handle, port, host);
    },
  };
}
