import { createSecureServer } from "node:http2";
import { createServer as createTLSServer } from "node:https";
import { ConfigurationError } from "@moovkit/models";
import { generate } from "selfsigned";
import { Agent, type Dispatcher, errors, ProxyAgent } from "undici";
import { describe, expect, it } from "vitest";
import { undiciTransport } from "../src/index.js";
import {
  afterTest,
  createHTTPServer,
  createTransport,
  createTunnelProxy,
  listen,
  sendWith,
} from "./servers.js";

const createCertificate = async () => {
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }]);
  return { key, cert };
};

/** Sends a request through a dispatcher that is closed after the test. */
const sendThrough = (dispatcher: Dispatcher, url: string) => {
  afterTest(() => dispatcher.close());
  return sendWith(createTransport({ dispatcher }), { url });
};

describe("a custom dispatcher", () => {
  it("trusts a private CA, which is refused by default before any request is sent", async () => {
    const { key, cert } = await createCertificate();
    let requests = 0;
    const server = createTLSServer({ key, cert }, (_, response) => {
      requests += 1;
      response.end("{}");
    });
    const url = `https://localhost:${(await listen(server)).port}`;
    await expect(sendThrough(new Agent(), url)).rejects.toMatchObject({
      code: "connection_error",
      connected: false,
    });
    expect(requests).toBe(0);
    expect(await sendThrough(new Agent({ connect: { ca: cert } }), url)).toMatchObject({ status: 200 });
  });

  it("presents a client certificate", async () => {
    const { key, cert } = await createCertificate();
    const server = createTLSServer(
      { key, cert, ca: cert, requestCert: true, rejectUnauthorized: true },
      (_, response) => response.end("{}"),
    );
    const url = `https://localhost:${(await listen(server)).port}`;
    await expect(sendThrough(new Agent({ connect: { ca: cert } }), url)).rejects.toMatchObject({
      code: "connection_error",
    });
    expect(await sendThrough(new Agent({ connect: { ca: cert, key, cert } }), url)).toMatchObject({
      status: 200,
    });
  });

  it("uses HTTP/2", async () => {
    const { key, cert } = await createCertificate();
    let version = "";
    const server = createSecureServer({ key, cert, allowHTTP1: true }, (request, response) => {
      version = request.httpVersion;
      response.end("{}");
    });
    const url = `https://localhost:${(await listen(server)).port}`;
    expect(await sendThrough(new Agent({ allowH2: true, connect: { ca: cert } }), url)).toMatchObject({
      status: 200,
    });
    expect(version).toBe("2.0");
  });

  it("uses a proxy", async () => {
    const { url, port } = await createHTTPServer((_, response) => response.end("{}"));
    const proxy = await createTunnelProxy();
    expect(await sendThrough(new ProxyAgent(proxy.url), url)).toMatchObject({ status: 200 });
    expect(proxy.tunnels).toEqual([`127.0.0.1:${port}`]);
  });

  it("of another major version of undici is reported", async () => {
    const dispatcher = Object.assign(new Agent(), {
      // Versions before 7 expect other methods of the object that receives the response.
      dispatch: () => {
        throw new errors.InvalidArgumentError("invalid onError method");
      },
    });
    const sending = sendThrough(dispatcher, "http://127.0.0.1:1/");
    await expect(sending).rejects.toBeInstanceOf(ConfigurationError);
    await expect(sending).rejects.toThrow(
      "ping: the `dispatcher` of undiciTransport comes from another major version of undici, no request was sent. Create it with undici 7.",
    );
  });
});

describe("the options of undiciTransport", () => {
  it("may be undefined, or come from a getter", () => {
    expect(undiciTransport({ dispatcher: undefined }).name).toBe("undici");
    const withGetter = {
      get dispatcher(): never {
        return {} as never;
      },
    };
    expect(() => undiciTransport(withGetter)).toThrow("Dispatcher");
  });

  it.each([
    ["a dispatcher without `dispatch`", { dispatcher: {} }, "Dispatcher"],
    ["an unknown option", { agent: 1 }, "agent"],
  ])("refuse %s", (_, options, message) => {
    const create = () => undiciTransport(options as never);
    expect(create).toThrow(ConfigurationError);
    expect(create).toThrow(message);
    expect(create).toThrow("undiciTransport");
  });
});
