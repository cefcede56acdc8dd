import type { Context } from "hono";

/** What the listener knows about the connection of a request. */
export interface Bindings {
  /** IP address of the client. */
  readonly address?: string | undefined;
}

/** The environment of the Hono application. */
export interface Environment {
  readonly Bindings: Bindings;
}

/** The context of a request. */
export type RequestContext = Context<Environment>;
