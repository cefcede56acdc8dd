import { request as requestHTTP } from "node:http";
import { request as requestHTTPS } from "node:https";
import type { HttpResponse, Transport } from "@moovkit/core";
import { ConnectionError } from "@moovkit/models";

/** A transport of one's own, over node:http. */
export const nodeHTTPTransport = (): Transport => ({
  name: "node:http",
  send: ({ method, url, headers, body }, { signal }) =>
    new Promise<HttpResponse>((resolve, reject) => {
      let connected = false;
      const fail = (cause: unknown) => reject(new ConnectionError("No whole answer.", { cause, connected }));
      const send = url.startsWith("https:") ? requestHTTPS : requestHTTP;
      const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
      const outgoing = send(
        url,
        { method, headers: { ...headers, ...length }, signal, agent: false },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
          incoming.on("error", fail);
          incoming.on("end", () => {
            const joined = Object.entries(incoming.headersDistinct).map(([name, values]) => [
              name,
              values?.join(", "),
            ]);
            resolve({
              status: incoming.statusCode ?? 0,
              headers: Object.fromEntries(joined),
              body: Buffer.concat(chunks).toString("utf8"),
            });
          });
        },
      );
      const ready = url.startsWith("https:") ? "secureConnect" : "connect";
      outgoing.on("socket", (socket) => socket.once(ready, () => (connected = true)));
      outgoing.on("error", fail);
      outgoing.end(body);
    }),
});
