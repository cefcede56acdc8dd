import { request as requestHTTP } from "node:http";
import { request as requestHTTPS } from "node:https";
import type { HttpResponse, Transport } from "@moovkit/core";
import { ConnectionError } from "@moovkit/models";

/** Creates a transport over `node:http`. */
export const nodeHTTPTransport = (): Transport => ({
  name: "node:http",
  send: ({ method, url, headers, body }, { signal }) =>
    new Promise<HttpResponse>((resolve, reject) => {
      const isSecure = url.startsWith("https:");
      let connected = false;
      const fail = (cause: unknown) =>
        reject(new ConnectionError("node:http: no complete response was received.", { cause, connected }));
      const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
      const request = (isSecure ? requestHTTPS : requestHTTP)(
        url,
        { method, headers: { ...headers, ...length }, signal, agent: false },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("error", fail);
          response.on("end", () => {
            const joinedHeaders = Object.entries(response.headersDistinct).map(([name, values]) => [
              name,
              values?.join(", "),
            ]);
            resolve({
              status: response.statusCode ?? 0,
              headers: Object.fromEntries(joinedHeaders),
              body: Buffer.concat(chunks).toString("utf8"),
            });
          });
        },
      );
      request.on("socket", (socket) =>
        socket.once(isSecure ? "secureConnect" : "connect", () => {
          connected = true;
        }),
      );
      request.on("error", fail);
      request.end(body);
    }),
});
