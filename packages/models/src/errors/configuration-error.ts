import { MoovError } from "./moov-error.js";

/** The client was made or called in a way that cannot work. The message says what to give instead. */
export class ConfigurationError extends MoovError {
  /** @internal */
  static override readonly kind: string = "ConfigurationError";
  readonly code = "configuration_error";
}
