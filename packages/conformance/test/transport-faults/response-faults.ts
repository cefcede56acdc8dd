import { ConnectionError } from "@moovkit/models";
import {
  correctTransport,
  createBodyFault,
  createFaultyTransport,
  createHeaderFault,
  createResponseFault,
  sendWithFetch,
  type TransportFault,
} from "./faulty-transport.js";

export const responseFaults: readonly TransportFault[] = [
  {
    fault: "follows redirects",
    createTransport: () => createFaultyTransport((request, { signal }) => sendWithFetch(request, { signal })),
    caughtBy: "does not follow a 302 redirect",
  },
  {
    fault: "follows redirects to another origin",
    createTransport: () => createFaultyTransport((request, { signal }) => sendWithFetch(request, { signal })),
    caughtBy: "sends no credentials to another origin",
  },
  {
    fault: "rejects on an error status",
    createTransport: () =>
      createResponseFault((response) => {
        if (response.status >= 400) throw new ConnectionError("");
        return response;
      }),
    caughtBy: "returns status 422",
  },
  {
    fault: "returns header names in upper case",
    createTransport: () => createHeaderFault((name, value) => [name.toUpperCase(), value]),
    caughtBy: "returns header names in lower case",
  },
  {
    fault: "returns header values in lower case",
    createTransport: () => createHeaderFault((name, value) => [name, value.toLowerCase()]),
    caughtBy: "returns header values unchanged",
  },
  {
    fault: "returns only the last of repeated headers",
    createTransport: () =>
      createHeaderFault((name, value) => [name, name === "x-twice" ? value.replace(/^.*, /, "") : value]),
    caughtBy: "joins repeated headers with a comma",
  },
  {
    fault: "returns Set-Cookie as a list",
    createTransport: () =>
      createHeaderFault((name, value) => [name, name === "set-cookie" ? [value] : value]),
    caughtBy: "returns every header value as a string",
  },
  {
    fault: "trims the body",
    createTransport: () => createBodyFault((body) => body.trim()),
    caughtBy: "preserves whitespace in request and response bodies",
  },
  {
    fault: "ignores `responseType`",
    createTransport: () =>
      createFaultyTransport((request, context) =>
        correctTransport.send(request, { ...context, responseType: "text" }),
      ),
    caughtBy: "returns bytes if responseType is bytes",
  },
  {
    fault: "converts bytes to text and back",
    createTransport: () =>
      createFaultyTransport(async (request, context) => {
        const response = await correctTransport.send(request, { ...context, responseType: "text" });
        return { ...response, body: Buffer.from(`${response.body}`) };
      }),
    caughtBy: "returns bytes if responseType is bytes",
  },
  {
    fault: "returns an empty text instead of empty bytes",
    createTransport: () =>
      createResponseFault((response) => ({
        ...response,
        body: response.body.length > 0 ? response.body : "",
      })),
    caughtBy: "returns an empty body as empty bytes if responseType is bytes",
  },
  {
    fault: "decodes each chunk separately",
    createTransport: () =>
      createFaultyTransport(async ({ url }) => {
        const response = await fetch(url);
        let body = "";
        for await (const chunk of response.body ?? []) body += new TextDecoder().decode(chunk);
        return { status: response.status, headers: {}, body };
      }),
    caughtBy: "joins chunks that split a multi-byte character",
  },
  {
    fault: "decompresses a missing body",
    createTransport: () =>
      createResponseFault((response) => {
        if (response.headers["content-encoding"] && !response.body) throw new Error("unexpected end of file");
        return response;
      }),
    caughtBy: "accepts a 304 response with content-encoding and no body",
  },
  {
    fault: "returns the response of the previous request",
    createTransport: () => {
      let previous: ReturnType<typeof correctTransport.send> | undefined;
      return createFaultyTransport((request, context) => {
        const response = correctTransport.send(request, context);
        const returned = previous ?? response;
        previous = response;
        return returned;
      });
    },
    caughtBy: "matches 200 concurrent responses to their requests",
  },
];
