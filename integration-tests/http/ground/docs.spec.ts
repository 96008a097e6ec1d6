import { readFileSync } from "node:fs"
import { join } from "node:path"
import { suiteTest } from "../../support/app"
import { covers, routeNames } from "../../support/covers"

covers("GET /docs", "GET /docs/openapi.json")

suiteTest({}, (app) => {
  describe("GET /docs", () => {
    it("should answer a page that names every route", async () => {
      const page = await app.call<string>("nobody", "GET", "/docs")

      expect(page.status).toBe(200)
      expect(page.headers["content-type"]).toMatch(/^text\/html/)
      for (const route of routeNames) {
        const [method, path] = route.split(" ")
        const shown = path.replace(/:(\w+)/g, "{$1}")
        expect(page.data).toContain(
          `<span class="method">${method}</span><span class="path">${shown}</span>`
        )
      }
    })

    it("should load nothing from elsewhere and say so", async () => {
      const page = await app.call<string>("nobody", "GET", "/docs")

      expect(page.headers["content-security-policy"]).toMatch(
        /^default-src 'none'.*script-src 'sha256-/
      )
      expect(page.data).not.toMatch(/<(script|link|img)[^>]+(src|href)=/)
    })
  })

  describe("GET /docs/openapi.json", () => {
    it("should answer the document that is in docs/", async () => {
      const { status, data } = await app.call(
        "nobody",
        "GET",
        "/docs/openapi.json"
      )
      const file = join(process.cwd(), "docs/openapi.json")

      expect(status).toBe(200)
      // When this fails: npm run openapi
      expect(data).toEqual(JSON.parse(readFileSync(file, "utf8")))
    })
  })
})
