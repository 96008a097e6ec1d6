import net from "node:net"
import { Failure } from "./failure.mjs"

/** @returns {Promise<number>} a port that nobody listens on right now */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {net.AddressInfo} */ (server.address())
      server.close(() => resolve(port))
    })
  })
}

/**
 * @param {number} port
 * @param {string} [host] as given to `listen`; all addresses without it
 * @returns {Promise<string | undefined>} error code, undefined when free
 */
export function whyNotListen(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.once("error", (error) =>
      resolve(/** @type {NodeJS.ErrnoException} */ (error).code ?? "ERROR")
    )
    server.listen({ port, host }, () => server.close(() => resolve(undefined)))
  })
}

/**
 * @param {number} port
 * @param {string} [host]
 * @throws {Failure} when the store could not listen there
 */
export async function assertPortFree(port, host) {
  const code = await whyNotListen(port, host)
  if (!code) {
    return
  }
  if (code === "EADDRINUSE") {
    throw new Failure(
      `Port ${port} is taken by another program: stop it, or choose another port, for example PORT=${port + 1} npm start.`
    )
  }
  if (code === "EACCES") {
    throw new Failure(
      `Port ${port} needs rights that this user does not have: choose one above 1023, for example PORT=9000.`
    )
  }
  throw new Failure(
    `The store cannot listen on HOST=${host ?? ""} PORT=${port} (${code}): HOST must be an address of this machine.`
  )
}

/**
 * @param {string} host
 * @param {number} port
 * @param {number} [patience] milliseconds
 * @returns {Promise<string | undefined>} error code, undefined when it answers
 */
export function whyNoAnswer(host, port, patience = 5000) {
  return new Promise((resolve) => {
    const socket = net.connect({ host, port })
    /** @param {string} [code] */
    const end = (code) => {
      socket.destroy()
      resolve(code)
    }
    socket.setTimeout(patience, () => end("no answer"))
    socket.once("connect", () => end())
    socket.once("error", (error) =>
      end(/** @type {NodeJS.ErrnoException} */ (error).code ?? error.message)
    )
  })
}
