import * as z from "zod/mini";
import { describeResponseIssue as error } from "./describe-issue.js";
import { text } from "./fields.js";

/** Response body of `GET /tos-token`: a token that records the acceptance of Moov's terms of service. */
export const TermsOfServiceToken = z.object(
  {
    /** Patch the account of the person who accepts the terms with this token. It does not expire. */
    token: text(error),
  },
  { error },
);

/** Response body of `GET /tos-token`: a token that records the acceptance of Moov's terms of service. */
export interface TermsOfServiceToken extends z.infer<typeof TermsOfServiceToken> {}
