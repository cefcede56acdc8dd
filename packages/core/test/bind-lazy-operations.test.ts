import { describe, expect, expectTypeOf, it, vi } from "vitest";
import {
  bindLazyOperations,
  bindOperations,
  type Client,
  type ClientOptions,
  type LazyModule,
} from "../src/index.js";
import { errorOf } from "./error-of.js";
import { listRows } from "./list-rows.js";
import * as basics from "./operations.js";
import { createStubClient, json, type Respond } from "./stub-client.js";

const MODULES = { basics, rows: { listRows } };

/** Binds modules whose `load` functions are mocks. */
const bind = (client: Client) => {
  const loadBasics = vi.fn(async () => basics);
  const loadRows = vi.fn(async () => ({ listRows }));
  const api = bindLazyOperations(client, {
    basics: { operations: ["ping", "transfer"], load: loadBasics },
    rows: { operations: ["listRows"], load: loadRows },
  });
  return { api, loadBasics, loadRows };
};

const open = (respond?: Respond, options?: Partial<ClientOptions>) => {
  const stub = createStubClient(respond, options);
  return { ...stub, ...bind(stub.client) };
};

const TWO_PAGES: Respond = ({ url }) =>
  json(url.includes("skip") ? [{ id: "b" }] : [{ id: "a" }, { id: "c" }]);

describe("bindLazyOperations", () => {
  it("loads a module when one of its operations is called for the first time", async () => {
    const { api, loadBasics, loadRows, requests } = open();
    expect(loadBasics).not.toHaveBeenCalled();
    await api.basics.ping();
    await api.basics.ping({ timeoutMs: 1000 });
    await api.basics.transfer({ accountID: "a", amount: 1 });
    expect([loadBasics.mock.calls.length, loadRows.mock.calls.length]).toEqual([1, 0]);
    expect(requests.map(({ url }) => new URL(url).pathname)).toEqual([
      "/ping",
      "/ping",
      "/accounts/a/transfers",
    ]);
  });

  it("sends one request for each of several calls that wait for the module", async () => {
    const { api, requests } = open();
    await Promise.all([api.basics.ping(), api.basics.ping(), api.basics.ping()]);
    expect(requests).toHaveLength(3);
  });

  it.each(["first", "second"])("returns the outcome of the %s call in every form", async (which) => {
    const { api } = open(() => json({ transferID: "t", status: "pending" }));
    if (which === "second") await api.basics.ping();
    const call = api.basics.transfer({ accountID: "a", amount: 1 });
    const data = { transferID: "t", status: "pending" };
    expect(await call).toEqual(data);
    expect(await call.result()).toEqual({ ok: true, data });
    expect(await call.withResponse()).toMatchObject({ data, response: { status: 200, issues: [] } });
  });

  it.each(["first", "second"])("iterates over a list with the %s call", async (which) => {
    const { api, requests } = open(TWO_PAGES);
    if (which === "second") await api.rows.listRows();
    const found: string[] = [];
    for await (const { id } of api.rows.listRows()) found.push(id);
    expect(found).toEqual(["a", "c", "b"]);
    expect(requests).toHaveLength(which === "second" ? 3 : 2);
  });

  it.each(["first", "second"])("adds the caller to the error of the %s call", async (which) => {
    const { api } = open(() => json({}, 404));
    if (which === "second") await api.basics.ping().result();
    const callFromHere = () => errorOf(api.basics.ping());
    const error = await callFromHere();
    expect(error).toMatchObject({ code: "not_found_error", operation: "ping", attempts: 1 });
    expect(error.stack).toContain("callFromHere");
  });

  it("does not reject a call that nobody awaits", async () => {
    const { api } = open(() => json({}, 500));
    // A failed call that nobody awaits must not be an unhandled rejection, which would fail the test run.
    api.basics.ping();
    expect(await errorOf(api.basics.ping())).toMatchObject({ code: "server_error" });
  });

  it("tries to load a module again after a failure", async () => {
    const { client, requests } = createStubClient();
    const cause = new Error("The network is gone.");
    const load = vi.fn(async () => basics).mockRejectedValueOnce(cause);
    const api = bindLazyOperations(client, { basics: { operations: ["ping"], load } });
    expect(await errorOf(api.basics.ping())).toMatchObject({
      code: "configuration_error",
      operation: "ping",
      processed: "no",
      cause,
    });
    expect(requests).toEqual([]);
    await api.basics.ping();
    expect(requests).toHaveLength(1);
  });

  it("rejects calls of operations that the module does not export", async () => {
    const { client } = createStubClient();
    const operations = ["ping", "gone"] as unknown as readonly ["ping"];
    const api = bindLazyOperations(client, { basics: { operations, load: async () => basics } });
    const { gone } = api.basics as unknown as Record<string, typeof api.basics.ping>;
    expect(await errorOf((gone as typeof api.basics.ping)())).toMatchObject({
      code: "configuration_error",
      message: expect.stringContaining("does not export `gone`"),
    });
  });

  it("has the types of bindOperations", () => {
    const lazy = (client: Client) =>
      bindLazyOperations(client, {
        basics: { operations: ["ping"], load: async () => basics },
        rows: { operations: ["listRows"], load: async () => ({ listRows }) },
      });
    const eager = (client: Client) => bindOperations(client, MODULES);
    expectTypeOf<ReturnType<typeof lazy>>().toEqualTypeOf<ReturnType<typeof eager>>();
    // @ts-expect-error The module has no such operation.
    const misspelt: LazyModule<typeof basics> = { operations: ["pong"], load: async () => basics };
    expect(misspelt.operations).toEqual(["pong"]);
  });
});

describe("closing a client", () => {
  it("waits for a call whose module is being loaded", async () => {
    const { api, client, requests } = open();
    const call = api.basics.ping();
    await client.close();
    expect(requests).toHaveLength(1);
    expect(await call.result()).toMatchObject({ ok: true });
  });

  it.each(["first", "second"])("rejects the %s call after it", async (which) => {
    const { api, client, requests } = open();
    if (which === "second") await api.basics.ping();
    const closing = client.close();
    expect(await errorOf(api.basics.ping())).toMatchObject({
      code: "configuration_error",
      message: "ping: the client is closed. Create a new client.",
      processed: "no",
    });
    await closing;
    expect(requests).toHaveLength(which === "second" ? 1 : 0);
  });

  it("rejects a call that is made while another one waits for its module", async () => {
    const { api, client, requests } = open();
    const waiting = api.basics.ping();
    const closing = client.close();
    expect(await api.basics.ping().result()).toMatchObject({ ok: false });
    expect(await api.rows.listRows().result()).toMatchObject({ ok: false });
    await Promise.all([waiting, closing]);
    expect(requests).toHaveLength(1);
  });
});
