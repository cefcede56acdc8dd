import type { HttpRequest, HttpResponse, SendContext } from "@moovkit/core";
import { type OperationRoute, type ReceivedRequest, UNEXPECTED_REQUEST } from "./operation-server.js";

const BASE_URL = "https://api.example";

/** Encodes the body as a runtime does, which adds the boundary of a form. */
const toReceived = async ({ method, url, headers, body }: HttpRequest): Promise<ReceivedRequest> => {
  const encoded = new Response(body ?? null);
  const contentType = body instanceof FormData ? encoded.headers.get("content-type") : undefined;
  return {
    method,
    url: url.slice(BASE_URL.length),
    headers: { ...headers, ...(contentType && { "content-type": contentType }) },
    body: new Uint8Array(await encoded.arrayBuffer()),
  };
};

/** Returns the body as the request wants it. */
const toBody = (
  body: HttpResponse["body"],
  responseType: SendContext["responseType"],
): HttpResponse["body"] => {
  if (responseType === "bytes") return typeof body === "string" ? new TextEncoder().encode(body) : body;
  return typeof body === "string" ? body : new TextDecoder().decode(body);
};

/** Returns a transport and the server that it reaches without a network. */
export const createMemoryRoute = (): OperationRoute => {
  const received: ReceivedRequest[] = [];
  const responses: HttpResponse[] = [];
  return {
    transport: {
      name: "memory",
      send: async (request, { responseType }) => {
        received.push(await toReceived(request));
        const response = responses.shift() ?? UNEXPECTED_REQUEST;
        return { ...response, body: toBody(response.body, responseType) };
      },
    },
    server: {
      url: BASE_URL,
      prepare: (nextResponses) => {
        received.length = 0;
        responses.splice(0, Number.POSITIVE_INFINITY, ...nextResponses);
      },
      readRequests: () => [...received],
    },
  };
};
