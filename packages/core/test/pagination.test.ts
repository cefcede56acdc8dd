import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { cursorPagination, defineOperation, offsetPagination } from "../src/index.js";
import { createStubClient, json, type Respond } from "./stub-client.js";

const Row = z.looseObject({ id: z.string() });
type Row = z.infer<typeof Row>;

const listRows = defineOperation({
  id: "listRows",
  method: "GET",
  path: "/rows",
  input: z.object({ skip: z.optional(z.int()), count: z.optional(z.int()), kind: z.optional(z.string()) }),
  output: z.array(Row),
  pagination: offsetPagination<Row>("id"),
});

const queryOf = (url: string) => Object.fromEntries(new URL(url).searchParams);

const createRows = (length: number): Row[] => Array.from({ length }, (_, index) => ({ id: `row-${index}` }));

/** A server with a list, which limits the size of a page. `onPage` can change the list after a page. */
const serveList =
  (
    rows: Row[],
    { maxCount = 50, onPage = () => {} }: { maxCount?: number; onPage?: () => void } = {},
  ): Respond =>
  ({ url }) => {
    const { skip = "0", count = "20" } = queryOf(url);
    const start = Number(skip);
    const page = rows.slice(start, start + Math.min(Number(count), maxCount));
    onPage();
    return json(page);
  };

const collect = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
};

describe("a list with offsets", () => {
  it("returns one page when it is awaited", async () => {
    const { client, requests } = createStubClient(serveList(createRows(30)));
    expect(await listRows(client, { count: 5 })).toEqual(createRows(5));
    expect(requests).toHaveLength(1);
  });

  it("returns all items when it is iterated, whatever the size of the list and of a page", async () => {
    const size = fc.integer({ min: 0, max: 60 });
    await fc.assert(
      fc.asyncProperty(
        size,
        fc.integer({ min: 1, max: 20 }),
        size,
        fc.integer({ min: 1, max: 10 }),
        async (length, count, skip, maxCount) => {
          const rows = createRows(length);
          const { client } = createStubClient(serveList(rows, { maxCount }));
          expect(await collect(listRows(client, { count, skip }))).toEqual(rows.slice(skip));
        },
      ),
    );
  });

  it("repeats the other fields of the input for each page, and ends at a page that is shorter than the first", async () => {
    const { client, requests } = createStubClient(serveList(createRows(25)));
    await collect(listRows(client, { count: 10, kind: "open" }));
    expect(requests.map(({ url }) => queryOf(url))).toEqual([
      { count: "10", kind: "open" },
      { count: "10", kind: "open", skip: "10" },
      { count: "10", kind: "open", skip: "20" },
    ]);
  });

  it("returns an item once if new items move it to the next page", async () => {
    const rows = createRows(6);
    const onPage = () => {
      rows.unshift({ id: `new-${rows.length}` });
      if (rows.length > 8) rows.length = 8;
    };
    const { client } = createStubClient(serveList(rows, { onPage }));
    const ids = (await collect(listRows(client, { count: 3 }))).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(["row-0", "row-1", "row-2", "row-3", "row-4"]));
  });

  it("ends if rows are deleted meanwhile", async () => {
    const rows = createRows(9);
    const onPage = () => {
      rows.shift();
    };
    const { client } = createStubClient(serveList(rows, { onPage }));
    const ids = (await collect(listRows(client, { count: 3 }))).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain("row-8");
  });

  it("ends if the server ignores `skip`", async () => {
    const { client, requests } = createStubClient(() => json(createRows(3)));
    expect(await collect(listRows(client))).toEqual(createRows(3));
    expect(requests.length).toBeLessThan(20);
  });

  it("requests a page only when the items of the previous one are consumed", async () => {
    const { client, requests } = createStubClient(serveList(createRows(100)));
    const taken: string[] = [];
    for await (const { id } of listRows(client, { count: 10 })) {
      taken.push(id);
      if (taken.length === 11) break;
    }
    expect(requests).toHaveLength(2);
  });

  it("is read with bounded memory", async () => {
    const rows = createRows(25_000);
    const { client } = createStubClient(serveList(rows, { maxCount: 5000 }));
    let count = 0;
    for await (const _ of listRows(client, { count: 5000 })) count += 1;
    expect(count).toBe(rows.length);
  });

  it("rejects with the typed error of the page that failed", async () => {
    let pages = 0;
    const { client } = createStubClient((request, context) => {
      pages += 1;
      return pages === 2 ? json({ error: "gone" }, 404) : serveList(createRows(40))(request, context);
    });
    const taken: Row[] = [];
    const read = async () => {
      for await (const row of listRows(client, { count: 10 })) taken.push(row);
    };
    await expect(read()).rejects.toMatchObject({ code: "not_found_error", operation: "listRows" });
    expect(taken).toHaveLength(10);
  });

  it("rejects with a stack that contains the line of the loop", async () => {
    const { client } = createStubClient(({ url }) =>
      url.includes("skip") ? json({}, 500) : json(createRows(2)),
    );
    const loopOverRows = async () => {
      for await (const _ of listRows(client));
    };
    const error: unknown = await loopOverRows().catch((reason: unknown) => reason);
    expect((error as Error).stack).toContain("loopOverRows");
  });

  it("ends with the error of the signal, at the next item", async () => {
    const controller = new AbortController();
    const { client, requests } = createStubClient(serveList(createRows(100)));
    const read: string[] = [];
    const readAll = async () => {
      for await (const { id } of listRows(client, { count: 10 }, { signal: controller.signal })) {
        read.push(id);
        if (id === "row-4") controller.abort("enough");
      }
    };
    await expect(readAll()).rejects.toMatchObject({ code: "request_aborted_error", cause: "enough" });
    expect(read).toHaveLength(5);
    expect(requests).toHaveLength(1);
  });

  it("can be iterated twice, awaited and read with `result()`", async () => {
    const { client } = createStubClient(serveList(createRows(25)));
    const call = listRows(client, { count: 10 });
    expect(await collect(call)).toEqual(createRows(25));
    expect(await call.result()).toEqual({ ok: true, data: createRows(10) });
    expect(await collect(call)).toEqual(createRows(25));
  });

  it("returns all items without an ID", async () => {
    const { client } = createStubClient(({ url }) =>
      json(queryOf(url).skip ? [] : [{ id: null }, { id: null }]),
    );
    expect(await collect(listRows(client))).toHaveLength(2);
  });

  it("is empty if the response is not a list", async () => {
    const { client } = createStubClient(() => json({ rows: [] }));
    expect(await collect(listRows(client))).toEqual([]);
  });

  it("causes no unhandled rejection if it is not awaited", async () => {
    const { client } = createStubClient(() => json({}, 500));
    listRows(client);
    await expect(collect(listRows(client))).rejects.toMatchObject({ code: "server_error" });
  });
});

describe("a list with cursors", () => {
  const Page = z.object({ items: z.array(Row), nextCursor: z.nullish(z.string()) });
  type Page = z.infer<typeof Page>;
  const listEvents = defineOperation({
    id: "listEvents",
    method: "GET",
    path: "/events",
    input: z.object({ cursor: z.optional(z.string()) }),
    output: Page,
    pagination: cursorPagination({
      items: (page: Page) => page.items,
      nextCursor: (page) => page.nextCursor,
    }),
  });

  it("follows the cursors until the last page", async () => {
    const pages: Readonly<Record<string, unknown>> = {
      "": { items: [{ id: "a" }], nextCursor: "2" },
      "2": { items: [], nextCursor: "3" },
      "3": { items: [{ id: "b" }], nextCursor: null },
    };
    const { client, requests } = createStubClient(({ url }) => json(pages[queryOf(url).cursor ?? ""]));
    expect(await collect(listEvents(client))).toEqual([{ id: "a" }, { id: "b" }]);
    expect(requests).toHaveLength(3);
    expect(await listEvents(client, { cursor: "3" })).toMatchObject({ items: [{ id: "b" }] });
  });

  it("ends if the server repeats a cursor", async () => {
    const { client, requests } = createStubClient(() => json({ items: [{ id: "a" }], nextCursor: "same" }));
    expect(await collect(listEvents(client))).toHaveLength(2);
    expect(requests).toHaveLength(2);
  });

  it("ends if the server repeats several cursors in turn", async () => {
    let pages = 0;
    const { client, requests } = createStubClient(() => {
      pages += 1;
      return json({ items: [{ id: `${pages}` }], nextCursor: `${pages % 3}` });
    });
    expect(await collect(listEvents(client))).toHaveLength(4);
    expect(requests).toHaveLength(4);
  });

  it("ends if the response does not match its schema", async () => {
    const { client } = createStubClient(() => json([1, 2]));
    expect(await collect(listEvents(client))).toEqual([]);
  });
});
