export { ar } from "./ar"
export { en, type MessageCode, type MessageParams } from "./en"
