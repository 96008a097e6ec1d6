import type { MedusaRequest } from "@medusajs/framework/http"
import { SuiteError } from "../errors/suite-error"
import { readBody } from "./body"

export type Picture = {
  content: Buffer
  mime_type: PictureType
}

export type PictureType = "image/jpeg" | "image/png" | "image/webp"

/** Largest photo or signature. */
export const PICTURE_LIMIT = "4mb"

/**
 * A picture that is sent as the body of a request. Its type is read from its
 * bytes: what the sender calls it, nobody believes.
 *
 * @throws SuiteError 413 `payload_too_large`, 400 `picture_type`
 */
export async function readPicture(req: MedusaRequest): Promise<Picture> {
  const chunks: Buffer[] = []
  for await (const chunk of readBody(req, PICTURE_LIMIT)) {
    chunks.push(chunk)
  }
  const content = Buffer.concat(chunks)
  const mime_type = pictureType(content)
  if (!mime_type) {
    throw new SuiteError("invalid", "picture_type")
  }
  return { content, mime_type }
}

/** JPEG, PNG or WebP by its first bytes; undefined for anything else. */
export function pictureType(content: Buffer): PictureType | undefined {
  if (content.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) {
    return "image/jpeg"
  }
  if (content.subarray(0, 8).equals(PNG)) {
    return "image/png"
  }
  const riff = content.subarray(0, 4).toString("latin1") === "RIFF"
  return riff && content.subarray(8, 12).toString("latin1") === "WEBP"
    ? "image/webp"
    : undefined
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
