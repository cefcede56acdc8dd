export { type ConformanceServer, openConformanceServer } from "./test-server/open-conformance-server.js";
