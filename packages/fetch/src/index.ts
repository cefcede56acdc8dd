export { type FetchTransportOptions, fetchTransport } from "./fetch-transport.js";
