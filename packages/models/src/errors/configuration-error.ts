import { MoovError } from "./moov-error.js";

/** The client was created or called with options that cannot work. The message says how to correct them. */
export class ConfigurationError extends MoovError {
  /** @internal */
  static override readonly kind: string = "ConfigurationError";
  readonly code = "configuration_error";
}
