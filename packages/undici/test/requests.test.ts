import { Agent, type Dispatcher } from "undici";
import { describe, expect, it } from "vitest";
import { afterTest, createHTTPServer, createTransport, readBytes, readText, sendWith } from "./servers.js";

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

  it("sends bytes as they are", async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const { send } = await createHTTPServer(async (request, response) =>
      response.end(await readBytes(request)),
    );
    const { body } = await send({ method: "POST", body: bytes.subarray(1) }, { responseType: "bytes" });
    expect(body).toEqual(bytes.subarray(1));
  });

  it("sends a form with its boundary, also when it is sent again", async () => {
    const form = new FormData();
    form.append("purpose", "identity");
    form.append("file", new Blob(["pixels"], { type: "image/png" }), "id.png");
    const { send } = await createHTTPServer(async (request, response) => {
      const headers = { "content-type": `${request.headers["content-type"]}` };
      const received = await new Response(await readText(request), { headers }).formData();
      const file = received.get("file") as File;
      response.end([received.get("purpose"), file.name, file.type, await file.text()].join(" "));
    });
    for (let time = 0; time < 2; time += 1)
      expect(await send({ method: "POST", body: form })).toMatchObject({
        body: "identity id.png image/png pixels",
      });
  });

  it("has no time limit other than the signal", async () => {
    const { url } = await createHTTPServer((_, response) => response.end());
    const agent = new Agent({ headersTimeout: 1, bodyTimeout: 1 });
    afterTest(() => agent.close());
    const dispatched: Dispatcher.DispatchOptions[] = [];
    const recorder = agent.compose((dispatch) => (options, handler) => {
      dispatched.push(options);
      return dispatch(options, handler);
    });
    await sendWith(createTransport({ dispatcher: recorder }), { url });
    expect(dispatched).toMatchObject([{ headersTimeout: 0, bodyTimeout: 0 }]);
  });
});
