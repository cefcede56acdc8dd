// The process of one contender. Reports the CPU time of its import. Then, for each number that it receives, it makes
// that many calls in sequence and reports the CPU time per call.
const [module, baseURL] = process.argv.slice(2);

const cpuMsSince = (start) => {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

const importStart = process.cpuUsage();
const { default: createCall } = await import(new URL(`../${module}`, import.meta.url));
process.send(cpuMsSince(importStart));

let call;
process.on("message", async (calls) => {
  call ??= createCall(baseURL, { username: "public", password: "secret", scope: "/accounts.read" });
  const start = process.cpuUsage();
  for (let count = 0; count < calls; count += 1) await call();
  process.send(cpuMsSince(start) / calls);
});
process.on("disconnect", () => process.exit());
