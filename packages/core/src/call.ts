import type { MoovError } from "@moovkit/models";

/** What is known of the answer beside its data. */
export interface ResponseInfo {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** `x-request-id`: what Moov's support asks for. */
  readonly requestId: string | undefined;
}

/** A call's outcome as a value. `ok` tells which of the two it is. */
export type Result<Data, Failure> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly error: Failure };

/** What a call has come to, within the core. */
export type Outcome<Data, Failure> =
  | { readonly ok: true; readonly data: Data; readonly response: ResponseInfo }
  | { readonly ok: false; readonly error: Failure };

const dataOf = <Data, Failure>(outcome: Outcome<Data, Failure>): Data => {
  if (!outcome.ok) throw outcome.error;
  return outcome.data;
};

/**
 * A call under way. Await it for its data, or ask it for more.
 *
 * The request is sent once, when the operation is called, however often it is asked. A rejection is made only for
 * those who ask for one (`await`, `then`, `catch`, `finally`, `withResponse`), so `result()` leaves none unhandled,
 * however late it is called. A call that nobody looks at fails silently, but for its `end` event.
 */
export class Call<Data, Failure extends MoovError> implements Promise<Data> {
  readonly #outcome: Promise<Outcome<Data, Failure>>;

  /** @internal */
  constructor(outcome: Promise<Outcome<Data, Failure>>) {
    this.#outcome = outcome;
  }

  /** The data together with status, headers and request id. Rejects as the call itself does. */
  async withResponse(): Promise<{ readonly data: Data; readonly response: ResponseInfo }> {
    const outcome = await this.#outcome;
    if (!outcome.ok) throw outcome.error;
    return { data: outcome.data, response: outcome.response };
  }

  /** The outcome as a value, its error typed for the operation. Never rejects. */
  async result(): Promise<Result<Data, Failure>> {
    const outcome = await this.#outcome;
    return outcome.ok ? { ok: true, data: outcome.data } : { ok: false, error: outcome.error };
  }

  then<Fulfilled = Data, Rejected = never>(
    onFulfilled?: ((data: Data) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((error: Failure) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    return this.#outcome.then(dataOf).then(onFulfilled, onRejected);
  }

  catch<Rejected = never>(
    onRejected?: ((error: Failure) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Data | Rejected> {
    return this.then(null, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<Data> {
    return this.then().finally(onFinally);
  }

  get [Symbol.toStringTag](): string {
    return "Call";
  }
}
