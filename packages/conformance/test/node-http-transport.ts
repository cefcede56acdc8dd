import { type OutgoingHttpHeaders, request as requestHTTP } from "node:http";
import { request as requestHTTPS } from "node:https";
import { decodeBody, type HttpRequest, type HttpResponse, type Transport } from "@moovkit/core";
import { ConnectionError } from "@moovkit/models";

interface EncodedRequest {
  readonly headers: OutgoingHttpHeaders;
  readonly bytes: Uint8Array;
}

/** Encodes the body: text, bytes, or a form, whose content type contains the boundary of its parts. */
const encode = async ({ headers, body }: HttpRequest): Promise<EncodedRequest> => {
  if (body === undefined) return { headers, bytes: new Uint8Array() };
  const encoded = new Response(body);
  const bytes = new Uint8Array(await encoded.arrayBuffer());
  const contentType = encoded.headers.get("content-type");
  return {
    headers: {
      ...(contentType && { "content-type": contentType }),
      ...headers,
      "content-length": bytes.length,
    },
    bytes,
  };
};

/** Resolves with the response and the bytes of its body. */
const exchange = ({ method, url }: HttpRequest, { headers, bytes }: EncodedRequest, signal: AbortSignal) =>
  new Promise<HttpResponse & { readonly body: Uint8Array }>((resolve, reject) => {
    const isSecure = url.startsWith("https:");
    let connected = false;
    const fail = (cause: unknown) =>
      reject(new ConnectionError("node:http: no complete response was received.", { cause, connected }));
    const send = isSecure ? requestHTTPS : requestHTTP;
    const request = send(url, { method, headers, signal, agent: false }, (response) => {
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
          body: Buffer.concat(chunks),
        });
      });
    });
    request.on("socket", (socket) =>
      socket.once(isSecure ? "secureConnect" : "connect", () => {
        connected = true;
      }),
    );
    request.on("error", fail);
    request.end(bytes);
  });

/** Creates a transport over `node:http`. */
export const nodeHTTPTransport = (): Transport => ({
  name: "node:http",
  send: async (request, { signal, responseType }) => {
    const response = await exchange(request, await encode(request), signal);
    return { ...response, body: await decodeBody(response.body, { responseType }) };
  },
});
