import { contracts } from "../../../api/contracts"
import { bytesOf } from "../body"

describe("bytesOf", () => {
  it.each([
    ["10b", 10],
    ["100kb", 102_400],
    ["1MB", 1_048_576],
  ])("should read %s", (limit, bytes) => {
    expect(bytesOf(limit)).toBe(bytes)
  })

  it.each(["", "1", "1gb", "-1kb", "1.5mb"])("should refuse %j", (limit) => {
    expect(() => bytesOf(limit)).toThrow(limit)
  })

  it("should read every contract's limit", () => {
    for (const { bodyLimit } of contracts) {
      expect(bytesOf(bodyLimit ?? "100kb")).toBeGreaterThan(0)
    }
  })
})
