export * from "@moovkit/authentication";
