export { type Case, ConformanceError, type Skipped } from "./case.js";
export { type ApiKey, serverConformance } from "./server-conformance.js";
export { tokenStoreConformance } from "./token-store-conformance.js";
export { transportConformance } from "./transport-conformance.js";
export type { TransportContext } from "./transport-context.js";
