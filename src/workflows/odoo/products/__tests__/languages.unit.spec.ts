import { languagesFor } from "../read-page"

describe("languages of Odoo", () => {
  it("should know Arabic by any of its codes, and the store's first", async () => {
    const asked = (installed: string[], locales: string[]) =>
      languagesFor(
        {
          call: async () => installed.map((code) => [code, code]),
        } as never,
        locales
      )
    const others = async (code: string) =>
      (await asked(["en_US", code], ["en-US", "ar-SA"])).others

    for (const code of ["ar_001", "ar_SY", "ar_SA", "ar"]) {
      expect(await others(code)).toEqual({ "ar-SA": code })
    }
    expect(await others("fr_FR")).toEqual({})
    expect(await asked(["ar_001", "en_US"], ["ar-SA", "en-US"])).toEqual({
      first: "ar_001",
      others: { "en-US": "en_US" },
    })
  })
})
