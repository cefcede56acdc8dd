import { POLICIES } from "./policies.mjs";
import { simulateStorm } from "./storm.mjs";

const [policy, options] = process.argv.slice(2);
process.send(await simulateStorm({ plugins: POLICIES[policy], ...JSON.parse(options) }));
