import { expect, expectTypeOf, it } from "vitest";
import { createSandbox, type RequestReceiver, type Sandbox } from "../src/index.js";
import { type ListenOptions, listen } from "../src/node.js";
import { BASIC, GRANT, ORIGIN, openSandbox } from "./helpers.js";

it("reads a streamed body, up to the limit", async () => {
  const sandbox = await openSandbox({ maxBodyBytes: 100 });
  const server = await listen(sandbox);
  const post = async (text: string) => {
    const init = { method: "POST", duplex: "half", headers: { authorization: BASIC, origin: ORIGIN } };
    const response = await fetch(`${server.url}/oauth2/token`, { ...init, body: new Blob([text]).stream() });
    expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    return response.status;
  };
  expect(await post(JSON.stringify(GRANT))).toBe(200);
  expect(await post(JSON.stringify({ ...GRANT, padding: "x".repeat(100) }))).toBe(413);
  await server[Symbol.asyncDispose]();
});

it("listens on a free port of 127.0.0.1 until it is disposed of", async () => {
  const server = await listen(await openSandbox());
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await fetch(`${server.url}/elsewhere`)).status).toBe(404);
  await server[Symbol.asyncDispose]();
  await expect(fetch(`${server.url}/elsewhere`)).rejects.toThrow();
});

it("rejects a port that is in use", async () => {
  const sandbox = await openSandbox();
  const server = await listen(sandbox);
  await expect(listen(sandbox, { port: Number(new URL(server.url).port) })).rejects.toMatchObject({
    code: "configuration_error",
    message: expect.stringContaining("EADDRINUSE"),
  });
  await server[Symbol.asyncDispose]();
});

it("rejects a port that does not exist", async () => {
  const sandbox = await openSandbox();
  await expect(listen(sandbox, { port: 65_536 })).rejects.toMatchObject({
    code: "configuration_error",
    message: expect.stringContaining("`port`"),
  });
});

it.each<[string, () => unknown]>([
  ["a promise instead of a sandbox", () => listen(createSandbox() as never)],
  ["a port instead of a sandbox", () => listen(4012 as never)],
])("rejects %s", async (_, call) => {
  await expect(call()).rejects.toMatchObject({
    code: "configuration_error",
    message: "listen: the first argument is not a sandbox. Pass `await createSandbox()`.",
  });
});

it.each<[string, unknown, string]>([
  ["a port instead of options", 4012, "the options must be an object"],
  ["an unknown option", { hostname: "127.0.0.1" }, "`hostname`"],
  ["a port that is a string", { port: "4012" }, "`port` must be"],
])("rejects %s", async (_, options, message) => {
  await expect(listen(await openSandbox(), options as never)).rejects.toMatchObject({
    code: "configuration_error",
    message: expect.stringContaining(message),
  });
});

it("takes a sandbox and options, also options that are undefined", () => {
  expectTypeOf(listen).parameter(0).toEqualTypeOf<RequestReceiver>();
  expectTypeOf<Promise<Sandbox>>().not.toExtend<RequestReceiver>();
  expectTypeOf<number>().not.toExtend<ListenOptions>();
  expectTypeOf<{ port: undefined; host: undefined }>().toExtend<ListenOptions>();
});
