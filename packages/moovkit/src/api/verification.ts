export * from "@moovkit/verification";
