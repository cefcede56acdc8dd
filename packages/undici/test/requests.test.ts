import { describe, expect, it } from "vitest";
import { createHTTPServer, readText } from "./servers.js";

describe("an exchange", () => {
  it("sends method, path, headers and body, and returns the complete response", async () => {
    const { send } = await createHTTPServer(async (request, response) => {
      const received = [request.method, request.url, request.headers.a, await readText(request)].join(" ");
      response.writeHead(201, { "x-one": "1", "set-cookie": ["c=1", "d=2"], "content-type": "text/plain" });
      response.end(received);
    });
    const { status, headers, body } = await send({
      method: "POST",
      url: "/x?y=1",
      headers: { a: "b" },
      body: "é",
    });
    expect({ status, body }).toEqual({ status: 201, body: "POST /x?y=1 b é" });
    expect(headers).toMatchObject({ "x-one": "1", "set-cookie": "c=1, d=2" });
  });

  it.each([204, 301, 304, 307, 500])("returns status %i without a body unchanged", async (status) => {
    const { send } = await createHTTPServer((_, response) =>
      response.writeHead(status, { location: "/y" }).end(),
    );
    expect(await send()).toMatchObject({ status, body: "" });
  });

  it("ignores informational responses before the response", async () => {
    const { send } = await createHTTPServer((_, response) => {
      response.writeEarlyHints({ link: "</a>; rel=preload" });
      response.end("done");
    });
    expect(await send()).toMatchObject({ status: 200, body: "done" });
  });

  it.each([
    ["a fragment", "/x#y", "/x"],
    ["a query and no path", "?y=1", "/?y=1"],
    ["a space", "/x y", "/x%20y"],
  ])("normalizes a URL with %s as the URL standard requires", async (_, url, path) => {
    const { send } = await createHTTPServer((request, response) => response.end(request.url));
    expect(await send({ url })).toMatchObject({ body: path });
  });

  it("keeps concurrent requests apart", async () => {
    const { send } = await createHTTPServer(async (request, response) =>
      response.end(await readText(request)),
    );
    const bodies = Array.from({ length: 200 }, (_, index) => `${index}`);
    const responses = await Promise.all(bodies.map((body) => send({ method: "POST", body })));
    expect(responses.map(({ body }) => body)).toEqual(bodies);
  });
});
