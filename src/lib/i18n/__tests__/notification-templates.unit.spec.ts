import { renderTemplate, TEMPLATES } from "../../notifications/templates"

const PLACE = /\{(\w+)\}/g

describe("notification templates", () => {
  it.each(Object.entries(TEMPLATES))(
    "should name the same places in both languages: %s",
    (_name, { en, ar }) => {
      const places = ({ title, body }: { title: string; body: string }) =>
        [...`${title} ${body}`.matchAll(PLACE)].map(([place]) => place).sort()
      expect(places(ar)).toEqual(places(en))
    }
  )

  it("should fill the places, and leave none that nothing is known of", () => {
    expect(renderTemplate("order_received", "en", { display_id: 7 })).toEqual({
      title: "We have your order #7",
      body: "Thank you. We will tell you how it goes on.",
    })
    expect(renderTemplate("order_received", "ar", {}).title).toBe(
      "استلمنا طلبك رقم "
    )
  })

  it("should show a template that nobody knows by its name", () => {
    expect(renderTemplate("toString", "en", {})).toEqual({
      title: "toString",
      body: "",
    })
  })
})
