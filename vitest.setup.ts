import fc from "fast-check";

// A fixed seed makes a test run reproducible. Set FC_SEED to another number to try other values.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 1) });
