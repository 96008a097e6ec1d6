export { ar } from "./ar"
export { en, isMessageCode, type MessageCode, type MessageParams } from "./en"
