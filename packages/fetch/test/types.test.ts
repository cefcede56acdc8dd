import { type $Fetch, $fetch, type FetchOptions, type FetchRequest, type FetchResponse } from "ofetch";
import { describe, expectTypeOf, it } from "vitest";
import type { FetchTransportInit, FetchTransportOptions, OfetchInstance } from "../src/index.js";

// The global `$fetch` of Nuxt and Nitro, shortened from `nitropack/types`. Its type is not ofetch's: it has no `native`,
// and accepts only the methods of the application's routes.
type RouterMethod = "get" | "head" | "patch" | "post" | "put" | "delete" | "connect" | "options" | "trace";
type NitroFetchRequest = "/api/hello" | Exclude<FetchRequest, string> | (string & {});
interface NitroFetchOptions<_Request extends NitroFetchRequest, Method extends RouterMethod = RouterMethod>
  extends FetchOptions {
  method?: Uppercase<Method> | Method;
}
interface NitroFetch {
  <
    T = unknown,
    R extends NitroFetchRequest = NitroFetchRequest,
    O extends NitroFetchOptions<R> = NitroFetchOptions<R>,
  >(
    request: R,
    opts?: O,
  ): Promise<T>;
  raw<
    T = unknown,
    R extends NitroFetchRequest = NitroFetchRequest,
    O extends NitroFetchOptions<R> = NitroFetchOptions<R>,
  >(request: R, opts?: O): Promise<FetchResponse<T>>;
  create(defaults: FetchOptions): NitroFetch;
}

describe("the types of fetchTransport", () => {
  it("accept an instance of ofetch", () => {
    expectTypeOf<$Fetch>().toExtend<OfetchInstance>();
    expectTypeOf($fetch.create({ onRequest: () => {} })).toExtend<OfetchInstance>();
  });

  it("accept the $fetch of Nuxt and instances created from it", () => {
    expectTypeOf<NitroFetch>().not.toExtend<$Fetch>();
    expectTypeOf<NitroFetch>().toExtend<OfetchInstance>();
    expectTypeOf<ReturnType<NitroFetch["create"]>>().toExtend<OfetchInstance>();
  });

  it("refuse a fetch function as an instance", () => {
    expectTypeOf<typeof globalThis.fetch>().not.toExtend<OfetchInstance>();
  });

  it("accept undefined for every option", () => {
    expectTypeOf<{
      fetch: undefined;
      init: undefined;
      ofetch: undefined;
    }>().toExtend<FetchTransportOptions>();
  });

  it("accept options of a runtime in `init`, and refuse what the transport or the instance sets", () => {
    expectTypeOf<{ cache: "no-store"; dispatcher: object }>().toExtend<FetchTransportInit>();
    expectTypeOf<{ cache: "sometimes" }>().not.toExtend<FetchTransportInit>();
    expectTypeOf<{ method: "GET" }>().not.toExtend<FetchTransportInit>();
    expectTypeOf<{ retry: 3 }>().not.toExtend<FetchTransportInit>();
    expectTypeOf<{ onRequest: () => void }>().not.toExtend<FetchTransportInit>();
  });
});
