import { DOCUMENTATION_URL } from "../documentation-url.js";
import type { Processed } from "./processed.js";

/** Registered globally, so that two installed copies of this package recognize each other's errors. */
const KINDS: unique symbol = Symbol.for("@moovkit/models/kinds");

/** Options of a `MoovError`. */
export interface MoovErrorOptions {
  /** The underlying error of the runtime, or the reason of an abort. */
  readonly cause?: unknown;
  /**
   * Whether the server can have acted on the request.
   * @default Depends on the class of the error.
   */
  readonly processed?: Processed | undefined;
}

/** Returns the class names of an error, from its own class up to `MoovError`. */
const listKinds = (errorClass: typeof MoovError): readonly string[] => {
  const kinds: string[] = [];
  for (let type = errorClass; type.kind; type = Object.getPrototypeOf(type)) {
    if (Object.hasOwn(type, "kind")) kinds.push(type.kind);
  }
  return kinds;
};

/**
 * Base class of all errors of this SDK. `instanceof` works across two installed copies of `@moovkit/models`, and `code`
 * works everywhere. Message, stack, JSON and `util.inspect` never contain a secret.
 */
export abstract class MoovError extends Error {
  /** Name of the class. Unlike `constructor.name`, minifiers do not change it. @internal */
  static readonly kind: string = "MoovError";

  /** @internal */
  static override [Symbol.hasInstance](value: unknown): boolean {
    // An application's subclass does not define `kind` and uses the default check.
    if (!Object.hasOwn(this, "kind")) return Function.prototype[Symbol.hasInstance].call(this, value);
    const kinds = (value as { [KINDS]?: unknown } | null | undefined)?.[KINDS];
    return Array.isArray(kinds) && kinds.includes(this.kind);
  }

  /** Identifies the kind of error. Stable between releases. */
  abstract readonly code: string;

  /** Name of the called operation, such as `createAccessToken`. The client sets it. */
  declare operation?: string;

  /** Number of requests that the call sent, including retries. The client sets it. */
  declare attempts?: number;

  /**
   * Whether the server can have acted on the request. The client considers all attempts of the call: if an earlier
   * attempt timed out, a later refusal does not make it `"no"`.
   */
  readonly processed: Processed;

  constructor(message: string, options?: MoovErrorOptions) {
    super(message, options?.cause === undefined ? undefined : { cause: options.cause });
    const kinds = listKinds(new.target);
    const define = (key: PropertyKey, value: unknown) =>
      Object.defineProperty(this, key, { value, enumerable: false, configurable: true, writable: true });
    define(KINDS, kinds);
    define("name", kinds[0]);
    // The stack starts with the name, so it has to be captured after the name is set.
    (Error as { captureStackTrace?: (target: object, topFrame: unknown) => void }).captureStackTrace?.(
      this,
      new.target,
    );
    this.processed = options?.processed ?? "no";
  }

  /** URL of the section about this error in the documentation. It ends with `/troubleshooting#connection_error`, for example. */
  get help(): string {
    return `${DOCUMENTATION_URL}/troubleshooting#${this.code}`;
  }

  /** Returns the fields to log. They do not include bodies and headers. */
  toJSON(): object {
    const { name, message, help } = this;
    return Object.assign({ name, message, help }, this);
  }
}
