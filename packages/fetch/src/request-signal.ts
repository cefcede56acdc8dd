/**
 * Runs `send` with a signal made for one request, which aborts together with `signal`. A runtime's `fetch` may leave
 * a listener on the signal it receives, so it must not receive a signal that outlives the request.
 */
export const withRequestSignal = async <Value>(
  signal: AbortSignal,
  send: (requestSignal: AbortSignal) => Promise<Value>,
): Promise<Value> => {
  const controller = new AbortController();
  const abort = () => controller.abort(signal.reason);
  if (signal.aborted) abort();
  else signal.addEventListener("abort", abort, { once: true });
  try {
    return await send(controller.signal);
  } finally {
    signal.removeEventListener("abort", abort);
  }
};
