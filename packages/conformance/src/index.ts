export type { Case } from "./case.js";
export { ConformanceError } from "./conformance-error.js";
export type { TestApiKey } from "./server/server-test.js";
export { serverConformance } from "./server-conformance.js";
export { tokenStoreConformance } from "./token-store-conformance.js";
export { transportConformance } from "./transport-conformance.js";
export type { TransportContext } from "./transport-context.js";
