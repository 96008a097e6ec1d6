import type { ProductContent } from "../../../lib/content"
import {
  describedIn,
  fieldsOf,
  readRank,
  toProductBody,
  toProductForm,
  type ProductForm,
} from "../product-form"

const content: ProductContent = {
  product_id: "prod_1",
  is_featured: true,
  featured_rank: 3,
  brand: "Orchard",
  alt: "",
  sales: [{ days: 30, quantity: 4, orders: 2 }],
  translations: { "ar-SA": { brand: "بستان" } },
  images: [
    { image_id: "img_1", url: "/1.svg", alt: "Apples", translations: {} },
    {
      image_id: "img_2",
      url: "/2.svg",
      alt: "",
      translations: { "ar-SA": { alt: "صندوق" } },
    },
  ],
}

/** As a merchant leaves it who describes the second picture. */
function described(before: ProductForm): ProductForm {
  const [first, second] = before.pictures
  const texts = { ...second.texts, base: { alt: " A crate " } }
  return { ...before, pictures: [first, { ...second, texts }] }
}

describe("The form of what a shop says of a product", () => {
  const before = toProductForm(content)

  it("should send texts in both languages and changed pictures only", () => {
    expect(toProductBody(before, before)).toEqual({
      is_featured: true,
      featured_rank: 3,
      brand: "Orchard",
      alt: "",
      translations: { "ar-SA": { brand: "بستان" } },
      images: [],
    })
    expect(toProductBody(described(before), before).images).toEqual([
      {
        image_id: "img_2",
        alt: "A crate",
        translations: { "ar-SA": { alt: "صندوق" } },
      },
    ])
  })

  it("should find the field of what was refused", () => {
    const fieldOf = fieldsOf(described(before), before)
    expect(fieldOf("images.0.alt")).toBe("images.1.alt")
    expect(fieldOf("images.0.translations.ar-SA.alt")).toBe(
      "images.1.translations.ar-SA.alt"
    )
    expect(fieldOf("translations.ar-SA.brand")).toBe("translations.ar-SA.brand")
    expect(fieldOf("images.0.image_id")).toBeUndefined()
    expect(fieldOf("images")).toBeUndefined()
  })

  it("should read a place as it is typed", () => {
    expect(
      ["٧", "12", "1,000", "-1", "1.5", "", "100001"].map(readRank)
    ).toEqual([7, 12, 1000, undefined, undefined, undefined, undefined])
  })

  it("should count what is described in each language", () => {
    expect(describedIn(content, ["en-US", "ar-SA"])).toEqual([
      { locale: "en-US", done: 1, all: 2 },
      { locale: "ar-SA", done: 1, all: 2 },
    ])
  })
})
