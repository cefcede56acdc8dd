import type { HttpResponse } from "@moovkit/core";
import {
  correctTransport,
  createFaultyTransport,
  sendWithFetch,
  type TransportFault,
} from "./faulty-transport.js";

const FORM = "sends a form, and can send it again";

export const requestFaults: readonly TransportFault[] = [
  {
    fault: "decodes the path",
    createTransport: () =>
      createFaultyTransport((request, context) =>
        correctTransport.send({ ...request, url: decodeURIComponent(request.url) }, context),
      ),
    caughtBy: "sends the path and query unchanged",
  },
  {
    fault: "drops the body",
    createTransport: () =>
      createFaultyTransport(({ body: _, ...request }, context) => correctTransport.send(request, context)),
    caughtBy: "encodes the body as UTF-8",
  },
  {
    fault: "drops the body of a DELETE",
    createTransport: () =>
      createFaultyTransport(({ body, ...request }, context) =>
        correctTransport.send(
          request.method === "DELETE" || body === undefined ? request : { ...request, body },
          context,
        ),
      ),
    caughtBy: "sends DELETE",
  },
  {
    fault: "encodes the body as Latin-1",
    createTransport: () =>
      createFaultyTransport((request, { signal }) => {
        const body =
          request.body === undefined ? null : new Uint8Array(Buffer.from(`${request.body}`, "latin1"));
        return sendWithFetch(request, { signal, body, redirect: "manual" });
      }),
    caughtBy: "encodes the body as UTF-8",
  },
  {
    fault: "sends bytes as text",
    createTransport: () =>
      createFaultyTransport((request, context) => {
        const { body } = request;
        const text = body instanceof Uint8Array ? { body: new TextDecoder().decode(body) } : {};
        return correctTransport.send({ ...request, ...text }, context);
      }),
    caughtBy: "sends bytes unchanged",
  },
  {
    fault: "sends the whole buffer of a view",
    createTransport: () =>
      createFaultyTransport((request, context) => {
        const { body } = request;
        const bytes = body instanceof Uint8Array ? { body: new Uint8Array(body.buffer) } : {};
        return correctTransport.send({ ...request, ...bytes }, context);
      }),
    caughtBy: "sends bytes unchanged",
  },
  {
    fault: "converts a form to a string",
    createTransport: () =>
      createFaultyTransport((request, context) => {
        const { body } = request;
        const text = body instanceof FormData ? { body: `${body}` } : {};
        return correctTransport.send({ ...request, ...text }, context);
      }),
    caughtBy: FORM,
  },
  {
    fault: "declares a form without its boundary",
    createTransport: () =>
      createFaultyTransport((request, context) => {
        const headers = { ...request.headers, "content-type": "multipart/form-data" };
        return correctTransport.send({ ...request, headers }, context);
      }),
    caughtBy: FORM,
  },
  {
    fault: "empties a form when it sends it",
    createTransport: () =>
      createFaultyTransport(async (request, context) => {
        const response = await correctTransport.send(request, context);
        if (request.body instanceof FormData) request.body.delete("file");
        return response;
      }),
    caughtBy: FORM,
  },
  {
    fault: "retries after a 503",
    createTransport: () =>
      createFaultyTransport(async (request, context) => {
        const response = await correctTransport.send(request, context);
        return response.status === 503 ? correctTransport.send(request, context) : response;
      }),
    caughtBy: "sends each request once, whatever the response status",
  },
  {
    fault: "retries a GET after a 429",
    createTransport: () =>
      createFaultyTransport(async (request, context) => {
        const response = await correctTransport.send(request, context);
        return request.method === "GET" && response.status === 429
          ? correctTransport.send(request, context)
          : response;
      }),
    caughtBy: "sends each request once, whatever the response status",
  },
  {
    fault: "retries after a reset",
    createTransport: () =>
      createFaultyTransport((request, context) =>
        correctTransport.send(request, context).catch(() => correctTransport.send(request, context)),
      ),
    caughtBy: "does not retry when the connection is reset",
  },
  {
    fault: "caches responses",
    createTransport: () => {
      const cache = new Map<string, Promise<HttpResponse>>();
      return createFaultyTransport((request, context) => {
        const response = cache.get(request.url) ?? correctTransport.send(request, context);
        cache.set(request.url, response);
        return response;
      });
    },
    caughtBy: "does not cache responses",
  },
];
