/** A clock that moves when everybody has done what the moment brought, in steps of 1 ms. */
export const openVirtualTime = () => {
  const due = new Map();
  let time = 0;
  const at = (ms, run) => {
    const moment = Math.max(time + 1, Math.ceil(ms));
    const others = due.get(moment);
    if (others) others.push(run);
    else due.set(moment, [run]);
  };
  return {
    now: () => time,
    at,
    sleep: (ms) => new Promise((resolve) => at(time + ms, resolve)),
    /** Runs until `end`; `step` is called once in each ms, before what is due in it. */
    run: async (end, step) => {
      for (; time < end; time += 1) {
        const did = step();
        const moment = due.get(time);
        due.delete(time);
        for (const run of moment ?? []) run();
        // All that follows from it is promises, and they come before the next immediate.
        if (did || moment) await new Promise(setImmediate);
      }
    },
  };
};
