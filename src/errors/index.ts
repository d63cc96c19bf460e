export { catalogue, type ErrorCode } from "./catalogue.ts";
export { EntenteError } from "./entente-error.ts";
