import type { MoovError } from "@moovkit/models";
import type { Call } from "./call.js";

/**
 * A running call of an operation that returns a list. Await it for one page, or iterate over it for all items:
 *
 * ```ts
 * for await (const account of listAccounts(client)) console.log(account.accountID);
 * ```
 *
 * Iterating requests the next page when the items of the previous one are consumed. It rejects with the typed error of the
 * page that failed. The `signal` of the call ends it.
 */
export interface PaginatedCall<Page, Item, Failure extends MoovError>
  extends Call<Page, Failure>,
    AsyncIterable<Item, void, undefined> {}
