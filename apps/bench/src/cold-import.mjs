// The process of one cold import. Imports a module and returns the CPU time of the import.
const before = process.cpuUsage();
await import(new URL(`../${process.argv[2]}`, import.meta.url));
const { user, system } = process.cpuUsage(before);
process.send((user + system) / 1000);
