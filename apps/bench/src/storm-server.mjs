/** The server of the storm. `MODEL` is what is assumed of it; the README says why. */
export const MODEL = {
  /** Of what it can do, while it is well. */
  load: 0.8,
  /** Its capacity in the outage, as a share. */
  outageShare: 0.1,
  beforeMs: 10_000,
  outageMs: 30_000,
  afterMs: 60_000,
  /** What its queue holds, in ms of its work while it is well. Beyond it, it answers 503. */
  queueMs: 250,
  /** What it takes to refuse a request, as a share of what it takes to serve one while it is well. */
  refusalCost: 0.05,
  /** On the way to it. */
  networkMs: 10,
};

const SERVED = { status: 200, headers: {}, body: "{}" };
const REFUSED = { status: 503, headers: {}, body: "" };

/**
 * One queue and one worker. Refusing comes first and takes of the worker's time, so many who come in vain leave less
 * for those who are served.
 */
export const openStormServer = ({ capacity, model, inOutage, onArrival, onServed }) => {
  const serveMs = 1000 / capacity;
  const most = Math.round((capacity * model.queueMs) / 1000);
  let queue = [];
  let next = 0;
  let leftMs = 0;
  const waiting = () => queue.length - next;
  return {
    receive: () =>
      new Promise((answer) => {
        const refused = waiting() >= most;
        onArrival(refused);
        if (refused) {
          leftMs -= serveMs * model.refusalCost;
          answer(REFUSED);
          return;
        }
        queue.push(answer);
      }),
    /** The work of one ms. Tells whether anybody was served. */
    work: () => {
      leftMs += 1;
      const cost = inOutage() ? serveMs / model.outageShare : serveMs;
      let did = false;
      while (waiting() > 0 && leftMs >= cost) {
        leftMs -= cost;
        queue[next](SERVED);
        next += 1;
        did = true;
        onServed();
      }
      // An idle server saves nothing for later.
      if (waiting() === 0) leftMs = Math.min(leftMs, 0);
      if (next > 10_000) {
        queue = queue.slice(next);
        next = 0;
      }
      return did;
    },
  };
};
