export * from "@moovkit/billing";
