import type { Context } from "hono";

/** What is known about the connection of a request. */
export interface Connection {
  /** IP address of the client. Rate limits count the requests of each address. */
  readonly address?: string | undefined;
}

/** The environment of the Hono application. */
export interface Environment {
  readonly Bindings: Connection;
}

/** The context of a request. */
export type RequestContext = Context<Environment>;
