import fc from "fast-check";

// A test run is reproducible. Set FC_SEED to another number to try other values.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 1) });
