import type { HttpResponse, SendContext } from "@moovkit/core";
import type { FetchResponse } from "ofetch";

/** How ofetch reads the body of a response, and how the transport takes it from there. */
interface BodyReader {
  readonly options: {
    readonly responseType: "text" | "arrayBuffer";
    readonly parseResponse: ((text: string) => string) | undefined;
  };
  /** Returns the body. A hook may have replaced the response, or its body with anything. */
  readonly read: (response: FetchResponse<unknown>) => Promise<HttpResponse["body"]>;
}

/** Works for an `ArrayBuffer` of another realm as well, such as that of a test environment. */
const isArrayBuffer = (value: unknown): value is ArrayBuffer =>
  Object.prototype.toString.call(value) === "[object ArrayBuffer]";

/** Hooks see the body as text. */
const createTextReader = (): BodyReader => {
  let text = "";
  const parseResponse = (received: string): string => {
    text = received;
    return received;
  };
  return {
    options: { responseType: "text", parseResponse },
    read: async (response) => {
      if (typeof response._data === "string") return response._data;
      return response.bodyUsed ? text : response.text();
    },
  };
};

/** Hooks see the body as an `ArrayBuffer`. */
const BYTES_READER: BodyReader = {
  options: { responseType: "arrayBuffer", parseResponse: undefined },
  read: async (response) => {
    const data = response._data;
    if (isArrayBuffer(data)) return new Uint8Array(data);
    if (data instanceof Uint8Array) return data;
    if (response.bodyUsed)
      throw new Error("A hook replaced the bytes of the response with another kind of value.");
    return new Uint8Array(await response.arrayBuffer());
  },
};

/** Returns the reader for one response. */
export const bodyReaderFor = (responseType: SendContext["responseType"]): BodyReader =>
  responseType === "bytes" ? BYTES_READER : createTextReader();
