import { describe, expect, expectTypeOf, it } from "vitest";
import * as z from "zod/mini";
import { bindOperations, type CallOptions } from "../src/index.js";
import { listRows, type Row } from "./list-rows.js";
import * as operations from "./operations.js";
import { ACCESS_TOKEN, createStubClient, json } from "./stub-client.js";

const modules = { basics: operations, rows: { listRows, Row: z.object({}), isRow: () => true, version: 1 } };

describe("bindOperations", () => {
  it("returns a namespace of methods for each module", async () => {
    const { client, requests } = createStubClient(() => json({ transferID: "t", status: "pending" }));
    const api = bindOperations(client, modules);
    await api.basics.transfer({ accountID: "a", amount: 1, idempotencyKey: "k" }, { timeoutMs: 1000 });
    expect(requests).toMatchObject([
      {
        url: "https://api.moov.io/accounts/a/transfers",
        headers: { authorization: `Bearer ${ACCESS_TOKEN}`, "x-idempotency-key": "k" },
      },
    ]);
  });

  it("omits exports that are not operations", () => {
    const api = bindOperations(createStubClient().client, modules);
    expect(Object.keys(api.rows)).toEqual(["listRows"]);
    expect(Object.keys(api.basics).sort()).toEqual(["ping", "refresh", "requestToken", "transfer"]);
    expectTypeOf<keyof typeof api.rows>().toEqualTypeOf<"listRows">();
  });

  it("keeps pagination", async () => {
    const { client } = createStubClient(({ url }) => json(url.includes("skip") ? [] : [{ id: "a" }]));
    const { rows } = bindOperations(client, modules);
    const found: Row[] = [];
    for await (const row of rows.listRows()) found.push(row);
    expect(found).toEqual([{ id: "a" }]);
  });

  it("keeps the types of inputs, options and results", () => {
    const api = bindOperations(createStubClient().client, modules);
    type Transfer = typeof api.basics.transfer;
    expectTypeOf<Parameters<Transfer>>().toEqualTypeOf<
      Parameters<typeof operations.transfer> extends [unknown, ...infer Rest] ? Rest : never
    >();
    expectTypeOf<ReturnType<Transfer>>().toEqualTypeOf<ReturnType<typeof operations.transfer>>();
    expectTypeOf<Parameters<typeof api.basics.ping>>().toEqualTypeOf<[options?: CallOptions]>();
    expectTypeOf<ReturnType<typeof api.rows.listRows>>().toEqualTypeOf<ReturnType<typeof listRows>>();
    // @ts-expect-error `amount` is missing.
    const misuse = () => api.basics.transfer({ accountID: "a" });
    expect(misuse).toBeTypeOf("function");
  });
});
