const QUEUE_MS = 250;
const REFUSAL_COST = 0.05;

/** Share of the capacity that is left during the outage. */
export const DEGRADED_CAPACITY = 0.1;

const SERVED = { status: 200, headers: {}, body: "{}" };
const REFUSED = { status: 503, headers: {}, body: "" };

/**
 * Creates a server with one queue and one worker. Refusing a request takes a part of the time that serving one takes, so
 * a server that refuses many requests serves fewer.
 */
export const createStormServer = ({ capacity, isDegraded }) => {
  const serveMs = 1000 / capacity;
  const maxQueueLength = Math.round((capacity * QUEUE_MS) / 1000);
  const queue = [];
  let availableMs = 0;
  const receive = () =>
    new Promise((respond) => {
      if (queue.length < maxQueueLength) {
        queue.push(respond);
        return;
      }
      availableMs -= serveMs * REFUSAL_COST;
      respond(REFUSED);
    });
  /** Works for 1 ms. Returns the number of requests that were served. */
  const work = () => {
    availableMs += 1;
    const costMs = isDegraded() ? serveMs / DEGRADED_CAPACITY : serveMs;
    let served = 0;
    for (; queue.length > 0 && availableMs >= costMs; served += 1) {
      availableMs -= costMs;
      queue.shift()(SERVED);
    }
    // An idle server cannot save time for later.
    if (queue.length === 0) availableMs = Math.min(availableMs, 0);
    return served;
  };
  return { receive, work };
};
