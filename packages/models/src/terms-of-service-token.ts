import * as z from "zod/mini";
import { objectError, text } from "./fields.js";

/** What `GET /tos-token` answers: how somebody accepts Moov's terms of service for an account. */
export const TermsOfServiceToken = z.object(
  {
    /** To be patched to the account whose owner accepts. It does not expire. */
    token: text(),
  },
  objectError,
);

/** What an acceptance of Moov's terms of service is recorded by. */
export type TermsOfServiceToken = z.output<typeof TermsOfServiceToken>;
