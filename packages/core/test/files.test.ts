import { Readable } from "node:stream";
import { fileContent } from "@moovkit/models";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import * as z from "zod/mini";
import { defineOperation } from "../src/index.js";
import { errorOf } from "./error-of.js";
import { createLoopbackClient } from "./loopback-client.js";
import { plainRetry } from "./plain-retry.js";
import { createStubClient, OK } from "./stub-client.js";

const CONTENT = "a,b\n1,2\n";
const BYTES = new TextEncoder().encode(CONTENT);
const LIMIT = 8;

const input = z.strictObject({ file: fileContent(), purpose: z.optional(z.string()) });
const post = { method: "POST", path: "/files", input, maxFileBytes: LIMIT } as const;
const uploadForm = defineOperation({ id: "uploadForm", encoding: "multipart", ...post });
const uploadBytes = defineOperation({ id: "uploadBytes", encoding: "bytes", ...post });

const streamOf = (...chunks: readonly unknown[]) =>
  new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(chunk as Uint8Array);
      controller.close();
    },
  });

async function* iterate(...chunks: readonly unknown[]) {
  yield* chunks as readonly Uint8Array[];
}

/** The same content in every form that an input can have. */
const forms = (bytes: Uint8Array<ArrayBuffer>) => {
  const [head, tail] = [bytes.slice(0, 3), bytes.slice(3)];
  return {
    "a file": new File([bytes], "a.csv", { type: "text/csv" }),
    "a blob": new Blob([bytes]),
    bytes,
    "a buffer": bytes.slice().buffer,
    "a view of a buffer": new DataView(bytes.slice().buffer),
    "a stream": streamOf(head, tail),
    "a stream of Node": Readable.from([Buffer.from(head), Buffer.from(tail)]),
    "a generator": iterate(head, tail),
    "an empty chunk": iterate(head, new Uint8Array(), tail),
  };
};

const FORMS = Object.keys(forms(BYTES)) as (keyof ReturnType<typeof forms>)[];

describe.each(FORMS)("%s", (form) => {
  it("is sent as the body, the same in each attempt", async () => {
    const { client, server } = await createLoopbackClient((_, response) => response.writeHead(503).end(), {
      plugins: [plainRetry()],
    });
    await errorOf(uploadBytes(client, { file: forms(BYTES)[form] }));
    expect(server.requests.map(({ body }) => body)).toEqual([CONTENT, CONTENT, CONTENT]);
  });

  it("is sent as a part of a form", async () => {
    const { client, requests } = createStubClient();
    await uploadForm(client, { file: forms(BYTES)[form], purpose: "identity" });
    const body = requests[0]?.body as FormData;
    const file = body.get("file") as File;
    expect([body.get("purpose"), await file.text()]).toEqual(["identity", CONTENT]);
    expect(file.name).toBe(form === "a file" ? "a.csv" : "blob");
  });

  it("is rejected before a request is sent if it is too large", async () => {
    const { client, requests } = createStubClient();
    const file = forms(new Uint8Array(LIMIT + 1))[form];
    expect(await errorOf(uploadForm(client, { file }))).toMatchObject({
      code: "request_validation_error",
      message: "uploadForm: invalid input, no request was sent. `file` must have at most 8 bytes.",
      processed: "no",
      issues: [{ path: ["file"] }],
    });
    expect(requests).toEqual([]);
  });
});

it("names the problem of bytes that are far too many to be searched for secrets", async () => {
  const { client } = createStubClient();
  const { message } = await errorOf(uploadBytes(client, { file: new Uint8Array(20_000) }));
  expect(message).toContain("`file` must have at most 8 bytes");
});

it.each(["text", 7, null, {}])("must not be %j", async (file) => {
  const { client } = createStubClient();
  expect(await errorOf(uploadForm(client, { file: file as unknown as Blob }))).toMatchObject({
    code: "request_validation_error",
    issues: [{ path: ["file"], message: "must be a File, a Blob, bytes or a stream of bytes" }],
  });
});

describe("a stream", () => {
  it("of any chunks has the bytes of the chunks", async () => {
    const { client, requests } = createStubClient();
    const upload = defineOperation({ ...post, id: "upload", encoding: "bytes", maxFileBytes: undefined });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 10 }), async (chunks) => {
        await upload(client, { file: streamOf(...chunks) });
        expect(requests.at(-1)?.body).toEqual(Uint8Array.from(chunks.flatMap((chunk) => [...chunk])));
      }),
    );
  });

  it("can reuse its buffer", async () => {
    const { client, requests } = createStubClient();
    const buffer = new Uint8Array(1);
    async function* count() {
      for (buffer[0] = 1; buffer[0] < 4; buffer[0]++) yield buffer;
    }
    await uploadBytes(client, { file: count() });
    expect(requests[0]?.body).toEqual(new Uint8Array([1, 2, 3]));
  });

  it("is not read further than its limit", async () => {
    const { client } = createStubClient();
    const cancel = vi.fn();
    let chunks = 0;
    const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
      chunks += 1;
      controller.enqueue(new Uint8Array(LIMIT));
    };
    await errorOf(uploadBytes(client, { file: new ReadableStream({ pull, cancel }) }));
    expect(cancel).toHaveBeenCalledOnce();
    expect(chunks).toBeLessThan(5);
  });

  it.each([
    ["text", "text"],
    ["a number", 1],
    ["nothing", undefined],
  ])("must not consist of %s", async (_, chunk) => {
    const { client } = createStubClient();
    expect(await errorOf(uploadBytes(client, { file: streamOf(chunk) }))).toMatchObject({
      code: "request_validation_error",
      issues: [{ path: ["file"], message: "must be a stream of bytes" }],
    });
  });

  it.each([
    ["an error", new Error("The disk is gone.")],
    ["a text", "gone"],
  ])("that fails with %s is an invalid input, and no request is sent", async (_, cause) => {
    const { client, requests } = createStubClient();
    const file = new ReadableStream<Uint8Array>({ start: (controller) => controller.error(cause) });
    const error = await errorOf(uploadBytes(client, { file }));
    expect(error).toMatchObject({ code: "request_validation_error", cause, processed: "no", attempts: 0 });
    expect(error.message).toContain("`file` cannot be read. See `cause`.");
    expect(requests).toEqual([]);
  });

  it("that was read before is an invalid input", async () => {
    const { client } = createStubClient(() => OK);
    const file = streamOf(BYTES);
    await uploadBytes(client, { file });
    expect(await errorOf(uploadBytes(client, { file }))).toMatchObject({ code: "request_validation_error" });
  });

  it("that never ends is canceled with the call", async () => {
    const { client, requests } = createStubClient();
    const controller = new AbortController();
    const cancel = vi.fn();
    const pull = () => {
      controller.abort();
      return new Promise<void>(() => {});
    };
    const file = new ReadableStream<Uint8Array>({ pull, cancel }, { highWaterMark: 0 });
    const error = await errorOf(uploadBytes(client, { file }, { signal: controller.signal }));
    expect(error).toMatchObject({ code: "request_aborted_error", processed: "no" });
    expect(cancel).toHaveBeenCalledOnce();
    expect(requests).toEqual([]);
  });
});
