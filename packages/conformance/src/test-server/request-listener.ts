import type { IncomingMessage, RequestListener } from "node:http";
import { BEHAVIOURS } from "./behaviours.js";
import { Recorder } from "./recorder.js";

// Lets a page of any origin send requests, so that the cases can run in a browser.
const CORS_HEADERS: Readonly<Record<string, string>> = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "*",
  "access-control-allow-headers": "*, authorization",
  "access-control-expose-headers": "*",
};

const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/**
 * Creates the request listener of the conformance server. It reads URLs of the form `/behaviour/argument?id`, where
 * `id` identifies the case. `/recording?id` returns what was received from that case, and `/idle` closes the idle
 * connections. Neither is recorded.
 */
export const createRequestListener = (closeIdleConnections: () => void): RequestListener => {
  const recorder = new Recorder();
  return async (request, response) => {
    const [path = "", id = ""] = `${request.url}`.split("?");
    const [, name = "", argument = ""] = path.split("/");
    for (const [header, value] of Object.entries(CORS_HEADERS)) response.setHeader(header, value);
    if (request.method === "OPTIONS") {
      response.writeHead(204).end();
      return;
    }
    try {
      const requestBody = await readBody(request);
      if (name === "recording") {
        response.end(JSON.stringify(recorder.read(id)));
        return;
      }
      if (name === "idle") {
        response.setHeader("connection", "close").end("ok", closeIdleConnections);
        return;
      }
      recorder.record(id, request, requestBody);
      const behave = BEHAVIOURS[name];
      if (behave) behave({ request, response, argument, requestBody });
      else response.writeHead(404).end();
    } catch (error) {
      // A faulty transport can send what no case sends. That must not end the process, because the test runner shares it.
      if (!response.headersSent) response.writeHead(400).end(`${error}`);
    }
  };
};
