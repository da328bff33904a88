export * from "./applications";
export * from "./leases";
export * from "./log";
export * from "./notifications";
export * from "./people";
export * from "./proceedings";
export * from "./receipts";
export * from "./submissions";
