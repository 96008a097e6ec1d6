import { pictureType } from "../picture"

const bytes = (...parts: (number | string)[]) =>
  Buffer.concat(
    parts.map((part) =>
      typeof part === "number" ? Buffer.from([part]) : Buffer.from(part)
    )
  )

describe("pictureType", () => {
  it.each([
    ["JPEG", bytes(0xff, 0xd8, 0xff, 0xe0, "rest"), "image/jpeg"],
    ["PNG", bytes(0x89, "PNG\r\n", 0x1a, "\nrest"), "image/png"],
    ["WebP", bytes("RIFF", 1, 2, 3, 4, "WEBPVP8 "), "image/webp"],
  ])("should know a %s by its bytes", (_name, content, type) => {
    expect(pictureType(content)).toBe(type)
  })

  it.each([
    ["nothing", bytes()],
    ["text", bytes("<svg onload=alert(1)>")],
    ["a GIF", bytes("GIF89a")],
    ["a WAV", bytes("RIFF", 1, 2, 3, 4, "WAVEfmt ")],
    ["half a PNG", bytes(0x89, "PNG")],
  ])("should not take %s for a picture", (_name, content) => {
    expect(pictureType(content)).toBeUndefined()
  })
})
