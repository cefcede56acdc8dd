export * from "@moovkit/schedules";
