export { catalogue, type ErrorCode } from "./catalogue.ts";
export { EntenteError, type ErrorValues } from "./entente-error.ts";
