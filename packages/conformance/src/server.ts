export { type ConformanceServer, openConformanceServer } from "./test-server/open-conformance-server.js";
export { type ListeningOperationServer, openOperationServer } from "./test-server/open-operation-server.js";
