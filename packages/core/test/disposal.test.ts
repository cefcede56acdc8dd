import { describe, expect, it, vi } from "vitest";
import { createClient, type HttpResponse, type Plugin, type Transport } from "../src/index.js";
import { errorOf } from "./error-of.js";
import { ping } from "./operations.js";
import { createStubClient, OK } from "./stub-client.js";

const passThrough: Plugin["wrap"] = (next) => next;

describe("disposing of a client", () => {
  it("waits for running calls, and then disposes of every part once", async () => {
    let respond: ((response: HttpResponse) => void) | undefined;
    const disposed: string[] = [];
    const disposable = (name: string) => ({
      [Symbol.asyncDispose]: async () => {
        disposed.push(name);
      },
    });
    const transport: Transport = {
      name: "pending",
      send: () =>
        new Promise((resolve) => {
          respond = resolve;
        }),
      ...disposable("transport"),
    };
    const client = createClient({
      transport,
      security: {
        name: "security",
        authenticate: () => ({}),
        connect: () => async () => {
          disposed.push("security");
        },
      },
      plugins: [{ name: "plugin", wrap: passThrough, ...disposable("plugin") }],
    });
    const runningCall = ping(client);
    await vi.waitFor(() => expect(respond).toBeDefined());
    const disposals = [client[Symbol.asyncDispose](), client[Symbol.asyncDispose]()];
    expect(await errorOf(ping(client))).toMatchObject({ code: "configuration_error", attempts: 0 });
    expect(disposed).toEqual([]);
    respond?.(OK);
    await Promise.all([runningCall, ...disposals]);
    expect(disposed).toEqual(["security", "plugin", "transport"]);
  });

  it("continues after a part that fails, and rejects with its error", async () => {
    const disposed: string[] = [];
    const createPart = (name: string, error?: Error) => ({
      name,
      wrap: passThrough,
      [Symbol.asyncDispose]: async () => {
        disposed.push(name);
        if (error) throw error;
      },
    });
    const transport = { send: async () => OK, ...createPart("transport") };
    const plugins = [createPart("a", new Error("cannot be closed")), createPart("b")];
    const { client } = createStubClient(undefined, { transport, plugins });
    const [first, second] = [client[Symbol.asyncDispose](), client[Symbol.asyncDispose]()];
    await expect(first).rejects.toThrow("cannot be closed");
    await expect(second).rejects.toThrow("cannot be closed");
    expect(disposed).toEqual(["a", "b", "transport"]);
  });
});
