import type { Draw } from "./parts"
import { circle, ellipse, group, leaf, line, path, shade } from "./parts"

const GREEN = "#5a9e4b"
const WOOD = "#7a5232"

const glow = (x: number, y: number): string =>
  group(
    `translate(${x} ${y}) rotate(-35)`,
    ellipse(0, 0, 40, 20, "#ffffff", 0.4)
  )

const apple: Draw = ({ main, accent }) =>
  [
    path(
      "M300 215C250 160 125 180 125 315C125 425 205 515 262 508Q300 494 338 508" +
        "C395 515 475 425 475 315C475 180 350 160 300 215Z",
      main
    ),
    path(
      "M400 190C475 215 500 330 440 425Q395 500 338 508C420 470 455 320 400 " +
        "190Z",
      shade(main, -0.15)
    ),
    path(
      "M245 202Q300 250 355 202Q325 198 300 215Q275 198 245 202Z",
      shade(main, -0.3)
    ),
    line("M300 222Q298 165 322 125", WOOD, 14),
    leaf(310, 180, -12, 1.15, accent),
    glow(205, 265),
  ].join("")

const citrus: Draw = ({ main, accent }) => {
  const wedges = [0, 45, 90, 135, 180, 225, 270, 315].map((turn) =>
    group(
      `translate(395 400) rotate(${turn})`,
      path("M0 -12L-28 -72Q0 -92 28 -72Z", shade(main, 0.15))
    )
  )
  return [
    circle(250, 340, 155, main),
    path(
      "M330 208A155 155 0 0 1 250 495A170 170 0 0 0 330 208Z",
      shade(main, -0.14)
    ),
    ellipse(250, 192, 14, 7, shade(main, -0.35)),
    leaf(250, 192, -14, 1.2, accent),
    glow(185, 270),
    circle(395, 400, 110, shade(main, -0.08)),
    circle(395, 400, 98, "#fff6df"),
    ...wedges,
  ].join("")
}

const banana: Draw = ({ main, accent }) => {
  const one = (fill: string): string =>
    path(
      "M168 120C120 300 230 500 450 492C478 490 486 462 462 450" +
        "C330 425 240 300 214 118C206 98 174 100 168 120Z",
      fill
    )
  const tip = path("M168 128Q158 92 172 80H202Q206 100 214 126Z", accent)
  return [
    group("rotate(-24 190 110)", one(shade(main, -0.16)), tip),
    group("rotate(-11 190 110)", one(shade(main, -0.07)), tip),
    one(main),
    tip,
    line("M190 150C190 310 280 440 430 470", shade(main, -0.16), 6),
    circle(466, 471, 13, accent),
  ].join("")
}

const grapes: Draw = ({ main, accent }) => {
  const rows = [4, 5, 4, 3, 2, 1]
  const berries = rows.flatMap((count, row) =>
    Array.from({ length: count }, (_, at) => {
      const x = 300 + (at - (count - 1) / 2) * 66
      const y = 215 + row * 54
      const tone = (at + row) % 3 === 0 ? 0.12 : (at + row) % 3 === 1 ? 0 : -0.1
      return (
        circle(x, y, 37, shade(main, tone)) +
        circle(x - 11, y - 12, 8, "#ffffff", 0.45)
      )
    })
  )
  return [
    line("M300 215Q295 150 330 92", WOOD, 14),
    leaf(305, 170, -8, 1.5, accent),
    leaf(298, 178, 200, 1.2, shade(accent, -0.12)),
    ...berries,
  ].join("")
}

const mango: Draw = ({ main, accent }) =>
  [
    path(
      "M165 400C110 260 215 140 350 150C465 160 515 275 455 385" +
        "C395 495 215 525 165 400Z",
      main
    ),
    path(
      "M350 150C465 160 515 275 455 385Q400 475 310 480C450 400 450 240 350 " +
        "150Z",
      accent,
      0.55
    ),
    ellipse(250, 300, 60, 95, shade(main, 0.3), 0.5),
    line("M345 152Q345 120 365 95", WOOD, 14),
    leaf(352, 130, -2, 1.25, GREEN),
    glow(240, 235),
  ].join("")

const watermelon: Draw = ({ main, accent }) => {
  const seeds: [number, number][] = [
    [300, 290],
    [235, 270],
    [365, 270],
    [265, 345],
    [335, 345],
    [300, 400],
    [190, 300],
    [410, 300],
  ]
  return group(
    "rotate(-8 300 320)",
    path("M70 220A230 230 0 0 0 530 220Z", accent),
    path("M92 220A208 208 0 0 0 508 220Z", "#e9f5d6"),
    path("M108 220A192 192 0 0 0 492 220Z", main),
    path("M108 220A192 192 0 0 0 130 310Q220 250 300 220Z", "#ffffff", 0.14),
    ...seeds.map(([x, y]) => ellipse(x, y, 9, 14, "#3b2a2a"))
  )
}

const pomegranate: Draw = ({ main, accent }) => {
  const seeds: [number, number][] = [
    [320, 290],
    [360, 300],
    [298, 330],
    [340, 335],
    [380, 338],
    [310, 372],
    [352, 376],
    [330, 412],
    [375, 402],
  ]
  return [
    path(
      "M262 170L250 105L285 130L300 98L318 130L352 105L340 170Z",
      shade(main, -0.15)
    ),
    circle(300, 335, 175, main),
    path(
      "M390 185A175 175 0 0 1 300 510A195 195 0 0 0 390 185Z",
      shade(main, -0.15)
    ),
    path(
      "M300 265Q370 240 420 320Q430 400 350 440Q280 430 270 350Q272 290 300 " +
        "265Z",
      "#f9e4c8"
    ),
    ...seeds.map(([x, y]) => circle(x, y, 20, accent)),
    ...seeds.map(([x, y]) => circle(x - 6, y - 6, 5, "#ffffff", 0.6)),
    glow(205, 260),
  ].join("")
}

const strawberry: Draw = ({ main, accent }) => {
  const seeds = [3, 4, 3, 2, 1].flatMap((count, row) =>
    Array.from({ length: count }, (_, at) =>
      ellipse(
        300 + (at - (count - 1) / 2) * 72,
        265 + row * 50,
        6,
        10,
        "#ffe08a"
      )
    )
  )
  return [
    path(
      "M300 190C390 150 490 210 460 320C435 415 350 510 300 510" +
        "C250 510 165 415 140 320C110 210 210 150 300 190Z",
      main
    ),
    path(
      "M425 190C480 220 480 300 450 345C420 420 350 505 300 510C410 440 450 " +
        "300 425 190Z",
      shade(main, -0.14)
    ),
    ...seeds,
    ...[-70, -35, 0, 35, 70].map((turn) =>
      group(
        `translate(300 175) rotate(${turn})`,
        path("M-24 0Q0 115 24 0Z", accent)
      )
    ),
    line("M300 185Q300 135 325 108", accent, 14),
    glow(205, 255),
  ].join("")
}

/** Fruits. */
export const fruits = {
  apple,
  banana,
  citrus,
  grapes,
  mango,
  pomegranate,
  strawberry,
  watermelon,
} satisfies Record<string, Draw>
