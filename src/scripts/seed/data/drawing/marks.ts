import type { PictureMark } from "../types"
import { circle, ellipse, group, leaf, line, path, shade } from "./parts"

/** Draws within a circle of radius 50 around the origin. */
type DrawMark = (colour: string) => string

const grain = (x: number, y: number, turn: number, colour: string): string =>
  group(`translate(${x} ${y}) rotate(${turn})`, ellipse(0, 0, 9, 20, colour))

const petals = [0, 60, 120, 180, 240, 300]

const marks: Record<PictureMark, DrawMark> = {
  bean: (colour) =>
    [
      group(
        "rotate(30)",
        ellipse(0, 0, 28, 42, colour),
        line("M0 -38C-14 -12 14 12 0 38", shade(colour, 0.55), 6)
      ),
    ].join(""),
  bubble: (colour) =>
    [
      circle(-12, 10, 30, colour, 0.85),
      circle(24, -20, 18, colour, 0.7),
      circle(24, 24, 11, colour, 0.6),
      circle(-22, 0, 8, "#ffffff", 0.8),
    ].join(""),
  cup: (colour) =>
    [
      path("M-36 -8H26V14Q26 40 0 40H-10Q-36 40 -36 14Z", colour),
      line("M26 0Q46 0 44 12Q42 24 24 22", colour, 8),
      line("M-18 -22Q-26 -34 -16 -46", colour, 6, 0.6),
      line("M6 -22Q-2 -34 8 -46", colour, 6, 0.6),
    ].join(""),
  drop: (colour) =>
    [
      path(
        "M0 -46C18 -16 34 0 34 18A34 34 0 0 1 -34 18C-34 0 -18 -16 0 -46Z",
        colour
      ),
      line("M-16 20Q-14 34 0 36", "#ffffff", 6, 0.7),
    ].join(""),
  fish: (colour) =>
    [
      path(
        "M-46 0C-26 -32 14 -32 28 -4L48 -24V24L28 4C14 32 -26 32 -46 0Z",
        colour
      ),
      circle(-24, -5, 5, "#ffffff"),
    ].join(""),
  flower: (colour) =>
    petals
      .map((turn) =>
        group(`rotate(${turn})`, ellipse(0, -26, 13, 21, colour, 0.9))
      )
      .concat(circle(0, 0, 13, "#f7c948"))
      .join(""),
  fruit: (colour) =>
    [
      circle(0, 10, 34, colour),
      leaf(2, -22, -10, 0.42, "#5a9e4b"),
      circle(-12, -2, 7, "#ffffff", 0.5),
    ].join(""),
  grain: (colour) =>
    [
      line("M0 48V-14", colour, 5),
      grain(0, -30, 0, colour),
      grain(-17, -10, -35, colour),
      grain(17, -10, 35, colour),
      grain(-17, 18, -35, colour),
      grain(17, 18, 35, colour),
    ].join(""),
  leaf: (colour) => [leaf(-40, 28, -28, 0.9, colour)].join(""),
  star: (colour) =>
    path(
      "M0 -46L13 -15L46 -14L20 7L29 40L0 21L-29 40L-20 7L-46 -14L-13 -15Z",
      colour
    ),
}

/** The mark of a label, centred at a point. */
export const drawMark = (
  mark: PictureMark,
  x: number,
  y: number,
  size: number,
  colour: string
): string => group(`translate(${x} ${y}) scale(${size})`, marks[mark](colour))
