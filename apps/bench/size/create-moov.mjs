// The front door: every operation over fetch, with retries.
export { createMoov } from "moovkit";
