import type { BodyStream } from "../lib/http/contract"

/** A picture as the body of a request; its type is read from its bytes. */
export const PICTURE_BODY: BodyStream = {
  type: "image/jpeg",
  alsoTypes: ["image/png", "image/webp", "application/octet-stream"],
  description: "The picture: JPEG, PNG or WebP.",
  example: "(the picture's bytes)",
}
