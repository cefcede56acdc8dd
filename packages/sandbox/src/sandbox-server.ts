/// <reference lib="esnext.disposable" preserve="true" />

/** A sandbox that listens on a port. Dispose of it to close the port and all connections. */
export interface SandboxServer extends AsyncDisposable {
  /** Base URL of the server, such as `http://127.0.0.1:49152`. */
  readonly url: string;
}
