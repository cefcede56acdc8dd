import * as z from "zod/mini";
import { describeResponseIssue as error } from "./describe-issue.js";

/** Response body of `GET /ping`: an empty object, or no body (`undefined`). */
export const PingResponse = z.optional(z.object({}, { error }));

/** Response body of `GET /ping`: an empty object, or no body (`undefined`). */
export type PingResponse = z.infer<typeof PingResponse>;
