export { fetchTransport } from "./fetch-transport.js";
export type {
  FetchTransportInit,
  FetchTransportOptions,
  OfetchInstance,
  ReservedFetchInit,
} from "./options.js";
