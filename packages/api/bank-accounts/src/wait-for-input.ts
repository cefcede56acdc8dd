import * as z from "zod/mini";

/** The field of the input of operations that can wait for what Moov otherwise does after its response. */
export const waitForInput = {
  /**
   * What to wait for before the response: `"payment-method"` for the payment methods of the bank account,
   * `"rail-response"` for the reply of the bank to the verification.
   * @default The response does not wait.
   */
  waitFor: z.optional(z.enum(["payment-method", "rail-response"])),
};
