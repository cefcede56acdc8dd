export * from "@moovkit/terminals";
