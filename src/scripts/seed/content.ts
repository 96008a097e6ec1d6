import { uploadFilesWorkflow } from "@medusajs/medusa/core-flows"
import { WEEKDAYS } from "../../modules/content/constants"
import { featureOn } from "../../suite-options"
import { contentRows } from "../../workflows/content/content-rows"
import { countSales } from "../../workflows/content/count-sales"
import { describeWorkflow } from "../../workflows/content/workflows/describe"
import { saveContentWorkflow } from "../../workflows/content/workflows/save-content"
import { demoCategories } from "./data/categories"
import {
  demoBanners,
  demoSections,
  demoSettings,
  type DemoBanner,
  type DemoSection,
} from "./data/content"
import { categoryScenes, plainScene } from "./data/drawing/category-scenes"
import { drawBanner, drawCategoryPicture } from "./data/pictures"
import type { Bilingual } from "./data/types"
import { seedProductFacts } from "./product-facts"
import type { SeedContext } from "./seed-demo"

const LOCALE = "ar-SA"

/** Settings, banners, sections, category pictures, featured products. */
export async function seedContent(
  context: SeedContext,
  storeId: string,
  categories: ReadonlyMap<string, string>
): Promise<void> {
  if (!featureOn("content")) {
    return
  }
  await seedSettings(context, storeId)
  await seedCategoryPictures(context, categories)
  await seedProductFacts(context)
  const known = await titlesOf(context, "banner")
  for (const [rank, demo] of demoBanners.entries()) {
    if (!known.has(demo.title.en)) {
      await seedBanner(context, demo, rank)
    }
  }
  await seedSections(context, categories)
  await countSales(context.container)
  context.say(
    `Demo: ${demoBanners.length} banners, ${demoSections.length} homepage sections`
  )
}

const english = (texts: Record<string, Bilingual>) => pick(texts, "en")
const arabic = (texts: Record<string, Bilingual>) => ({
  [LOCALE]: pick(texts, "ar"),
})

function pick(texts: Record<string, Bilingual>, language: keyof Bilingual) {
  return Object.fromEntries(
    Object.entries(texts).map(([field, text]) => [field, text[language]])
  )
}

async function titlesOf(
  { container }: SeedContext,
  kind: "banner" | "section"
): Promise<Set<unknown>> {
  const rows = await contentRows(container, kind).list({}, { take: 1000 })
  return new Set(rows.map(({ title }) => title))
}

async function seedSettings(
  { container }: SeedContext,
  storeId: string
): Promise<void> {
  const day = [{ opens: "08:00", closes: "23:00" }]
  await describeWorkflow(container).run({
    input: {
      kind: "setting",
      key: storeId,
      data: {
        ...english(demoSettings),
        email: "hello@example.com",
        phone: "+966 11 000 0000",
        social: { instagram: "https://instagram.com/example" },
        opening_hours: {
          ...Object.fromEntries(WEEKDAYS.map((name) => [name, day])),
          friday: [{ opens: "13:00", closes: "23:30" }],
        },
        theme: { primary: "#1a7f37", accent: "#e59a1f" },
      },
      translations: arabic(demoSettings),
    },
  })
}

async function seedCategoryPictures(
  { container }: SeedContext,
  categories: ReadonlyMap<string, string>
): Promise<void> {
  const present = await contentRows(container, "category").list(
    {},
    { take: 1000 }
  )
  const known = new Set(present.map(({ category_id }) => category_id))
  for (const { handle, name } of demoCategories) {
    const key = categories.get(handle)
    if (!key || known.has(key)) {
      continue
    }
    const [image_url] = await upload(container, [
      { filename: `${handle}.svg`, svg: drawCategoryPicture(handle, name) },
    ])
    await describeWorkflow(container).run({
      input: {
        kind: "category",
        key,
        data: { image_url, alt: name.en },
        translations: arabic({ alt: name }),
      },
    })
  }
}

async function seedBanner(
  { container }: SeedContext,
  demo: DemoBanner,
  rank: number
): Promise<void> {
  const scene = categoryScenes[demo.category] ?? plainScene
  const words = (language: keyof Bilingual) => ({
    title: demo.title[language],
    subtitle: demo.subtitle[language],
  })
  const name = `banner-${demo.placement}-${rank}`
  const [image_url, arabicUrl] = await upload(container, [
    { filename: `${name}.svg`, svg: drawBanner(scene, words("en"), "ltr") },
    { filename: `${name}-ar.svg`, svg: drawBanner(scene, words("ar"), "rtl") },
  ])
  const { title, subtitle, button } = demo
  const texts = { title, subtitle, button, alt: demo.title }
  await saveContentWorkflow(container).run({
    input: {
      kind: "banner",
      data: {
        ...english(texts),
        image_url,
        link: `/categories/${demo.category}`,
        placement: demo.placement,
        rank,
      },
      translations: {
        [LOCALE]: { ...arabic(texts)[LOCALE], image_url: arabicUrl },
      },
    },
  })
}

async function seedSections(
  context: SeedContext,
  categories: ReadonlyMap<string, string>
): Promise<void> {
  const known = await titlesOf(context, "section")
  for (const [rank, demo] of demoSections.entries()) {
    const { title, subtitle, category, ...terms }: DemoSection = demo
    if (known.has(title.en)) {
      continue
    }
    const texts = { title, ...(subtitle && { subtitle }) }
    await saveContentWorkflow(context.container).run({
      input: {
        kind: "section",
        data: {
          ...english(texts),
          ...terms,
          ...(category && { category_id: categories.get(category) }),
          rank,
        },
        translations: arabic(texts),
      },
    })
  }
}

/** @returns the files' addresses */
async function upload(
  container: SeedContext["container"],
  files: { filename: string; svg: string }[]
): Promise<string[]> {
  const { result } = await uploadFilesWorkflow(container).run({
    input: {
      files: files.map(({ filename, svg }) => ({
        filename,
        mimeType: "image/svg+xml",
        content: Buffer.from(svg).toString("base64"),
        access: "public",
      })),
    },
  })
  return result.map(({ url }) => url)
}
