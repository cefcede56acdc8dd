export * from "@moovkit/onboarding";
