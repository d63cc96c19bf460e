/** The room `code`: trees to mentions of actors, events, claims, factors and findings. */
export { code } from "./code.ts";
