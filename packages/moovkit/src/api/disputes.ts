export * from "@moovkit/disputes";
