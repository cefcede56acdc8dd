export * from "@moovkit/webhooks";
