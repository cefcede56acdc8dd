import { expect, it } from "vitest";
import { BASIC, GRANT, ORIGIN, openSandbox } from "./helpers.js";

it("reads a streamed body, up to the limit", async () => {
  const sandbox = await openSandbox({ maxBodyBytes: 100 });
  const server = await sandbox.listen();
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
  const server = await (await openSandbox()).listen();
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await fetch(`${server.url}/elsewhere`)).status).toBe(404);
  await server[Symbol.asyncDispose]();
  await expect(fetch(`${server.url}/elsewhere`)).rejects.toThrow();
});

it("rejects a port that is in use", async () => {
  const sandbox = await openSandbox();
  const server = await sandbox.listen();
  await expect(sandbox.listen({ port: Number(new URL(server.url).port) })).rejects.toMatchObject({
    code: "configuration_error",
    message: expect.stringContaining("EADDRINUSE"),
  });
  await server[Symbol.asyncDispose]();
});

it("rejects a port that does not exist", async () => {
  const sandbox = await openSandbox();
  await expect(sandbox.listen({ port: 65_536 })).rejects.toMatchObject({
    code: "configuration_error",
    message: expect.stringContaining("`port`"),
  });
});
