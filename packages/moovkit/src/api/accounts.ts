export * from "@moovkit/accounts";
