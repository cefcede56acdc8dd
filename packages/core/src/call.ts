import type { Issue, MoovError } from "@moovkit/models";

/** Metadata of the response of a call. */
export interface ResponseInfo {
  readonly status: number;
  /** Header names are in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The `x-request-id` header of the response. Quote it when you contact Moov's support. */
  readonly requestId: string | undefined;
  /**
   * Where the body differs from its schema, for example because the server has newer fields. Empty if it matches. The data
   * is then the body as it was received.
   */
  readonly issues: readonly Issue[];
}

/** Result of a call as a value. Check `ok` to narrow it. */
export type Result<Data, Failure> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly error: Failure };

/** Result of a call, with the metadata of the response. */
export type Outcome<Data, Failure> =
  | { readonly ok: true; readonly data: Data; readonly response: ResponseInfo }
  | { readonly ok: false; readonly error: Failure };

const unwrap = <Data, Failure>(outcome: Outcome<Data, Failure>): Data => {
  if (!outcome.ok) throw outcome.error;
  return outcome.data;
};

/**
 * A running call. Await it for the data, or use `result()` or `withResponse()`.
 *
 * The request is sent once, when the operation is called, however many of the methods are used. Only `await`, `then`,
 * `catch`, `finally` and `withResponse` reject. `result()` never causes an unhandled rejection, even if it is called
 * after the call has failed. A failed call that is not awaited is reported only by its `end` event.
 */
export class Call<Data, Failure extends MoovError> implements Promise<Data> {
  readonly #outcome: Promise<Outcome<Data, Failure>>;

  /** @internal */
  constructor(outcome: Promise<Outcome<Data, Failure>>) {
    this.#outcome = outcome;
  }

  /** Returns the data with the status, headers and request ID. Rejects if the call fails. */
  async withResponse(): Promise<{ readonly data: Data; readonly response: ResponseInfo }> {
    const outcome = await this.#outcome;
    if (!outcome.ok) throw outcome.error;
    return { data: outcome.data, response: outcome.response };
  }

  /** Returns the data or the typed error as a value. Never rejects. */
  async result(): Promise<Result<Data, Failure>> {
    const outcome = await this.#outcome;
    return outcome.ok ? { ok: true, data: outcome.data } : { ok: false, error: outcome.error };
  }

  /** Attaches callbacks, as `Promise.prototype.then` does. The error is typed. */
  then<Fulfilled = Data, Rejected = never>(
    onFulfilled?: ((data: Data) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((error: Failure) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    return this.#outcome.then(unwrap).then(onFulfilled, onRejected);
  }

  /** Attaches a callback for the typed error. */
  catch<Rejected = never>(
    onRejected?: ((error: Failure) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Data | Rejected> {
    return this.then(null, onRejected);
  }

  /** Attaches a callback that runs when the call is settled. */
  finally(onFinally?: (() => void) | null): Promise<Data> {
    return this.then().finally(onFinally);
  }

  get [Symbol.toStringTag](): string {
    return "Call";
  }
}
