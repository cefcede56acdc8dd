export { readAccountID } from "../../shared/session";
