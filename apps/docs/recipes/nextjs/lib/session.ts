export { accountOf } from "../../shared/session";
