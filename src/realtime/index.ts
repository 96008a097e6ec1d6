export { attachWhenListening } from "./attach"
export { realtimeMiddlewares } from "./middlewares"
