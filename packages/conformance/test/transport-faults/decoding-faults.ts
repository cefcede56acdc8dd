import { gunzipSync, inflateSync } from "node:zlib";
import { type Decompress, decodeBody, type HttpResponse } from "@moovkit/core";
import { ConnectionError } from "@moovkit/models";
import { Agent, request as requestUndici } from "undici";
import { createFaultyTransport, type TransportFault } from "./faulty-transport.js";

type Decode = (bytes: Uint8Array, contentEncoding: string | undefined) => Promise<HttpResponse["body"]>;

const agent = new Agent({ keepAliveTimeout: 1 });

/** Creates a transport that requests gzip and deflate, and decodes bodies with a faulty function. */
const createDecodingFault = (decode: Decode) =>
  createFaultyTransport(async ({ url }, { signal }) => {
    const { statusCode, headers, body } = await requestUndici(url, {
      dispatcher: agent,
      headers: { "accept-encoding": "gzip, deflate" },
      signal,
    });
    const contentEncoding = headers["content-encoding"]?.toString();
    try {
      const decoded = await decode(new Uint8Array(await body.arrayBuffer()), contentEncoding);
      return { status: statusCode, headers: { "content-encoding": `${contentEncoding}` }, body: decoded };
    } catch (cause) {
      throw new ConnectionError("The body cannot be decoded.", { cause, connected: true });
    }
  });

/** Reads every `deflate` body as one with a zlib header, and every `gzip` body as one with a trailer. */
const decodeStrictly: Decode = (bytes, contentEncoding) => {
  const inflate: Decompress = async (compressed) => inflateSync(compressed);
  const gunzip: Decompress = async (compressed) => gunzipSync(compressed);
  return decodeBody(bytes, {
    contentEncoding,
    decompressors: { gzip: gunzip, deflate: inflate, "deflate-raw": inflate },
  });
};

const decodeWithoutLimit: Decode = async (bytes, contentEncoding = "") => {
  const codings = contentEncoding.split(",").filter(Boolean);
  return codings.reduce<Uint8Array>((encoded) => gunzipSync(encoded), bytes).toString();
};

export const decodingFaults: readonly TransportFault[] = [
  {
    fault: "does not decode a body",
    createTransport: () => createDecodingFault(async (bytes) => new TextDecoder().decode(bytes)),
    caughtBy: "decodes gzip if it requests it",
  },
  {
    fault: "requires the zlib header of a deflate body",
    createTransport: () => createDecodingFault(decodeStrictly),
    caughtBy: "decodes deflate without a zlib header",
  },
  {
    fault: "requires the trailer of a gzip body",
    createTransport: () => createDecodingFault(decodeStrictly),
    caughtBy: "decodes gzip without its trailer",
  },
  {
    fault: "decodes any number of content codings",
    createTransport: () => createDecodingFault(decodeWithoutLimit),
    caughtBy: "refuses more than five content codings",
  },
  {
    fault: "decodes compressed bytes as text",
    createTransport: () => createDecodingFault(decodeStrictly),
    caughtBy: "decodes bytes if responseType is bytes",
  },
];
