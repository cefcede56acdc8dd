import { expect, it } from "vitest";
import { BASIC, GRANT, ORIGIN, openSandbox, send } from "./helpers.js";

it("responds to a preflight request", async () => {
  const sandbox = await openSandbox();
  const preflight = new Request("http://sandbox.localhost/ping", {
    method: "OPTIONS",
    headers: { origin: ORIGIN, "access-control-request-method": "GET" },
  });
  const response = await sandbox.fetch(preflight);
  expect(response.status).toBe(204);
  expect(response.headers.get("access-control-allow-origin")).toBe(ORIGIN);
});

it("responds to an unknown path with 404", async () => {
  expect(await send(await openSandbox(), "/elsewhere")).toMatchObject({ status: 404 });
});

it("names all methods of a path in a 405 response", async () => {
  const sandbox = await openSandbox();
  const request = new Request("http://sandbox.localhost/accounts", { method: "DELETE" });
  const response = await sandbox.fetch(request);
  expect(response.status).toBe(405);
  expect(response.headers.get("allow")?.split(", ").sort()).toEqual(["GET", "POST"]);
});

it("responds to a wrong method with 405 and names the right one", async () => {
  const response = await send(await openSandbox(), "/ping", {});
  expect(response.status).toBe(405);
  expect(response.headers.get("allow")).toBe("GET");
});

it.each([
  ["v2024.01.00", 200],
  ["2024", 404],
])("responds to version %s with %i", async (version, status) => {
  const headers = { authorization: BASIC, origin: ORIGIN };
  const response = await send(await openSandbox(), "/oauth2/token", GRANT, {
    ...headers,
    "x-moov-version": version,
  });
  expect(response.status).toBe(status);
});

it.each([
  ["/ping", undefined, 200],
  ["/oauth2/token", GRANT, 200],
  ["/oauth2/token", {}, 422],
  ["/elsewhere", undefined, 404],
])("adds a new request ID to each response of %s with body %j", async (path, body, status) => {
  const sandbox = await openSandbox();
  const responses = [await send(sandbox, path, body), await send(sandbox, path, body)];
  expect(responses.map((response) => response.status)).toEqual([status, status]);
  const [first, second] = responses.map(({ headers }) => headers.get("x-request-id"));
  expect(first).not.toBe(second);
});
