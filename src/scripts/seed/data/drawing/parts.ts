import type { PictureMark } from "../types"

/** What a shape needs to know to draw itself. */
export type Paint = { main: string; accent: string; mark?: PictureMark }

/** Draws one object on the 600 × 600 stage, standing on y = 510. */
export type Draw = (paint: Paint) => string

const fade = (opacity: number): string =>
  opacity === 1 ? "" : ` opacity="${opacity}"`

/** A filled outline. */
export const path = (d: string, fill: string, opacity = 1): string =>
  `<path d="${d}" fill="${fill}"${fade(opacity)}/>`

/** A line with round ends. */
export const line = (
  d: string,
  colour: string,
  width: number,
  opacity = 1
): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" ` +
  `stroke-linecap="round" stroke-linejoin="round"${fade(opacity)}/>`

/** A filled ellipse. */
export const ellipse = (
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  fill: string,
  opacity = 1
): string =>
  `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" ` +
  `fill="${fill}"${fade(opacity)}/>`

/** A filled circle. */
export const circle = (
  cx: number,
  cy: number,
  r: number,
  fill: string,
  opacity = 1
): string => ellipse(cx, cy, r, r, fill, opacity)

/** A filled rectangle with round corners. */
export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  fill: string,
  opacity = 1
): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" ` +
  `rx="${radius}" fill="${fill}"${fade(opacity)}/>`

/** Shapes drawn together under one transform. */
export const group = (transform: string, ...inner: string[]): string =>
  `<g transform="${transform}">${inner.join("")}</g>`

/** Lightens (amount above 0) or darkens (below 0) a #rrggbb colour. */
export const shade = (colour: string, amount: number): string => {
  const goal = amount > 0 ? 255 : 0
  const part = Math.abs(amount)
  const channels = [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16)
    const mixed = Math.round(value + (goal - value) * part)
    return mixed.toString(16).padStart(2, "0")
  })
  return `#${channels.join("")}`
}

/** A leaf that starts at a point; the turn is in degrees. */
export const leaf = (
  x: number,
  y: number,
  turn: number,
  size: number,
  fill: string
): string =>
  group(
    `translate(${x} ${y}) rotate(${turn}) scale(${size})`,
    path("M0 0C20 -45 75 -50 100 -20C80 15 30 25 0 0Z", fill),
    line("M6 -3Q45 -15 82 -20", shade(fill, -0.25), 4)
  )
