export * from "@moovkit/transfers";
