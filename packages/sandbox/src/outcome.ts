/** How an exchange ends: with a response, with the first half of one, or with a reset connection. */
export type Outcome =
  | { readonly kind: "response"; readonly response: Response }
  | { readonly kind: "truncated"; readonly response: Response }
  | { readonly kind: "reset" };
