import {
  categoryScenes,
  plainScene,
  type CategoryScene,
} from "./drawing/category-scenes"
import { fresh } from "./drawing/fresh"
import { fruits } from "./drawing/fruits"
import { home } from "./drawing/home"
import { packs } from "./drawing/packs"
import type { Draw, Paint } from "./drawing/parts"
import { circle, ellipse, group, rect, shade } from "./drawing/parts"
import { vegetables } from "./drawing/vegetables"
import type { Bilingual, PictureShape } from "./types"
import type { PictureSpec } from "./types"

export type { PictureMark, PictureShape, PictureSpec } from "./types"

const shapes: Record<PictureShape, Draw> = {
  ...packs,
  ...fruits,
  ...vegetables,
  ...fresh,
  ...home,
}

const escape = (text: string): string =>
  text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")

const draw = (shape: PictureShape, paint: Paint): string => shapes[shape](paint)

const stage = (backdrop: string): string =>
  [
    rect(0, 0, 600, 600, 0, backdrop),
    circle(300, 300, 265, shade(backdrop, 0.55)),
    circle(88, 96, 26, shade(backdrop, 0.45)),
    circle(524, 128, 16, shade(backdrop, 0.45)),
    circle(70, 486, 14, shade(backdrop, 0.45)),
  ].join("")

const svg = (title: Bilingual, inner: string): string =>
  '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600" ' +
  'viewBox="0 0 600 600" role="img">' +
  `<title>${escape(`${title.en} · ${title.ar}`)}</title>${inner}</svg>`

/**
 * Draws the picture of a product: a self-contained 600 × 600 SVG without
 * fonts, images or scripts. The same input always gives the same text.
 */
export function drawPicture(spec: PictureSpec, title: Bilingual): string {
  return svg(
    title,
    [
      stage(spec.backdrop),
      ellipse(300, 512, 205, 22, shade(spec.backdrop, -0.35), 0.45),
      group(
        "translate(300 510) scale(.94) translate(-300 -510)",
        draw(spec.shape, spec)
      ),
    ].join("")
  )
}

/**
 * Draws the picture of a category, in the manner of drawPicture. An unknown
 * handle gets a plain grocery scene.
 */
export function drawCategoryPicture(handle: string, name: Bilingual): string {
  return drawScene(categoryScenes[handle] ?? plainScene, name)
}

/** Draws one thing in front of two others. */
export function drawScene(scene: CategoryScene, title: Bilingual): string {
  return svg(
    title,
    [
      stage(scene.backdrop),
      ellipse(300, 478, 262, 36, shade(scene.backdrop, -0.35), 0.4),
      group(
        "translate(170 432) scale(.62) translate(-300 -510)",
        draw(scene.left.shape, scene.left)
      ),
      group(
        "translate(430 432) scale(.62) translate(-300 -510)",
        draw(scene.right.shape, scene.right)
      ),
      group(
        "translate(300 488) scale(.68) translate(-300 -510)",
        draw(scene.front.shape, scene.front)
      ),
    ].join("")
  )
}

/**
 * Draws a banner for one language: 1200 × 420, the words on the side where
 * its readers begin, the goods on the other.
 */
export function drawBanner(
  scene: CategoryScene,
  words: { title: string; subtitle: string },
  direction: "ltr" | "rtl"
): string {
  const rtl = direction === "rtl"
  const start = rtl ? 1120 : 80
  const goods = rtl ? 60 : 660
  const ink = shade(scene.backdrop, -0.7)
  const line = (y: number, size: number, weight: number, text: string) =>
    `<text x="${start}" y="${y}" font-family="Cairo, Tajawal, 'Segoe UI', ` +
    `'Noto Sans Arabic', sans-serif" font-size="${size}" ` +
    `font-weight="${weight}" fill="${ink}" text-anchor="start" ` +
    `direction="${direction}">${escape(text)}</text>`
  const thing = (x: number, size: number, one: CategoryScene["front"]) =>
    group(
      `translate(${goods + x} 350) scale(${size}) translate(-300 -510)`,
      draw(one.shape, one)
    )
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="420" ' +
    'viewBox="0 0 1200 420" role="img">' +
    `<title>${escape(words.title)}</title>` +
    rect(0, 0, 1200, 420, 0, scene.backdrop) +
    circle(goods + 240, 210, 230, shade(scene.backdrop, 0.5)) +
    circle(rtl ? 1160 : 40, 380, 70, shade(scene.backdrop, 0.35)) +
    thing(100, 0.5, scene.left) +
    thing(380, 0.5, scene.right) +
    thing(240, 0.58, scene.front) +
    line(190, 64, 700, words.title) +
    line(255, 32, 400, words.subtitle) +
    "</svg>"
  )
}
