// The process of one contender. Receives a number of calls, makes them in sequence, and returns the CPU time per call.
const [module, baseURL] = process.argv.slice(2);
const { default: createCall } = await import(new URL(`../${module}`, import.meta.url));
const call = createCall(baseURL, { username: "public", password: "secret", scope: "/accounts.read" });

process.on("message", async (calls) => {
  const before = process.cpuUsage();
  for (let count = 0; count < calls; count += 1) await call();
  const { user, system } = process.cpuUsage(before);
  process.send((user + system) / 1000 / calls);
});
process.send("ready");
