import { RRuleTemporal } from "rrule-temporal";

/** Sweeps end every day at 4 pm in New York, also on weekends and holidays. */
const CUT_OFFS = new RRuleTemporal({
  rruleString: "DTSTART;TZID=America/New_York:20000101T160000\nRRULE:FREQ=DAILY",
});

/** Returns the first cut-off after a time. Both are Unix times in milliseconds. */
export const findNextCutOff = (time: number): number => {
  const cutOff = CUT_OFFS.next(new Date(time));
  if (!cutOff) throw new Error("The rule of the cut-offs has an end.");
  return cutOff.epochMilliseconds;
};
