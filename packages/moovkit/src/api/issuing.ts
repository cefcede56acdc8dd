export * from "@moovkit/issuing";
