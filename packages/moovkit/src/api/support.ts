export * from "@moovkit/support";
