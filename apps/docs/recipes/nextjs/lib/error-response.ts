export { toErrorResponse } from "../../shared/error-response";
