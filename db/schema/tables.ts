export * from "./applications";
export * from "./log";
export * from "./people";
export * from "./proceedings";
export * from "./receipts";
export * from "./submissions";
