import type { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { MedusaResponse } from "@medusajs/framework/http"

/**
 * Streams a private picture: shown, never run, and kept by nobody between us
 * and the caller.
 */
export async function sendPicture(
  res: MedusaResponse,
  picture: Readable,
  mime_type: string
): Promise<void> {
  res.status(200)
  res.setHeader("content-type", mime_type)
  res.setHeader("content-disposition", "inline")
  res.setHeader("cache-control", "private, no-store")
  res.setHeader("x-content-type-options", "nosniff")
  try {
    await pipeline(picture, res)
  } catch (error) {
    // Half an answer is out: the connection's end is the only honest word.
    res.destroy(error instanceof Error ? error : undefined)
  }
}
