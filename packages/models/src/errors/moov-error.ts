// Registered, so that two installed copies of this package know each other's errors.
const KINDS: unique symbol = Symbol.for("@moovkit/models/kinds");

export interface MoovErrorOptions {
  /** What lies below: the runtime's own error, or the reason of an abort. */
  readonly cause?: unknown;
}

/**
 * What all errors of this kit are. `instanceof` holds across two installed copies of `@moovkit/models`; where that
 * is not wanted, `code` tells as much. No secret is in anything that shows: message, stack, JSON, `util.inspect`.
 */
export abstract class MoovError extends Error {
  /** The class's own name, which a minifier leaves alone. @internal */
  static readonly kind: string = "MoovError";

  /** @internal */
  static override [Symbol.hasInstance](value: unknown): boolean {
    // A subclass of a user's has no kind of its own and is asked the ordinary way.
    if (!Object.hasOwn(this, "kind")) return Function.prototype[Symbol.hasInstance].call(this, value);
    const kinds = (value as { [KINDS]?: unknown } | null | undefined)?.[KINDS];
    return Array.isArray(kinds) && kinds.includes(this.kind);
  }

  /** Stable from release to release: what to switch on. */
  abstract readonly code: string;

  /** The operation that was called, as `createAccessToken`; set by the client. */
  declare operation?: string;

  /** How many requests were sent for the call, retries included: 0 where no byte was; set by the client. */
  declare attempts?: number;

  constructor(message: string, options?: MoovErrorOptions) {
    super(message, options?.cause === undefined ? undefined : { cause: options.cause });
    const kinds: string[] = [];
    for (let type: typeof MoovError = new.target; type.kind; type = Object.getPrototypeOf(type)) {
      if (Object.hasOwn(type, "kind")) kinds.push(type.kind);
    }
    const hide = (key: PropertyKey, value: unknown) =>
      Object.defineProperty(this, key, { value, enumerable: false, configurable: true, writable: true });
    hide(KINDS, kinds);
    hide("name", kinds[0]);
    // Again, now that the name is there to be the first word of the stack.
    (Error as { captureStackTrace?: (target: object, above: unknown) => void }).captureStackTrace?.(
      this,
      new.target,
    );
  }

  /** Its section in the documentation: `troubleshooting#connection_error`. */
  get help(): string {
    return `troubleshooting#${this.code}`;
  }

  /** What a log wants of it. Bodies and headers are not among it. */
  toJSON(): object {
    const { name, message, help } = this;
    return Object.assign({ name, message, help }, this);
  }
}
