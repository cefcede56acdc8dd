export type { Case } from "./case.js";
export { ConformanceError } from "./conformance-error.js";
export type {
  ErrorExample,
  ExampleResponse,
  ExpectedRequest,
  InvalidInputExample,
  OperationExamples,
  PagesExample,
  RequestExample,
  ResponseExample,
} from "./operation/examples.js";
export type { OperationRoute, OperationServer, ReceivedRequest } from "./operation/operation-server.js";
export type { OperationSubject } from "./operation/operation-test.js";
export { operationConformance } from "./operation-conformance.js";
export type { TestApiKey } from "./server/server-test.js";
export { serverConformance } from "./server-conformance.js";
export { tokenStoreConformance } from "./token-store-conformance.js";
export { transportConformance } from "./transport-conformance.js";
export type { TransportContext } from "./transport-context.js";
