/** Key of the realtime module in the container and in `medusa-config`. */
export const REALTIME_MODULE = "realtime"

/** Where the Socket.IO server answers on the store's own port. */
export const SOCKET_PATH = "/socket.io"

/** How long what happened can be asked for again. */
export const KEPT_HOURS = 24
