export * from "@moovkit/bank-accounts";
