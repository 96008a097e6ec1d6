import type { Draw, Paint } from "./parts"
import { circle, ellipse, group, line, path, rect, shade } from "./parts"
import { drawMark } from "./marks"

const dish = (colour: string): string =>
  [
    path("M90 330H510C510 430 440 510 300 510S90 430 90 330Z", colour),
    path(
      "M420 330H510C510 430 440 510 300 510C400 480 425 410 420 330Z",
      shade(colour, -0.15)
    ),
    line("M135 395Q215 425 300 425T465 395", shade(colour, 0.4), 9),
    rect(235, 500, 130, 18, 8, shade(colour, -0.25)),
  ].join("")

const bowl: Draw = ({ main, accent }) => {
  const rows = [
    { y: 215, count: 3 },
    { y: 250, count: 5 },
    { y: 285, count: 6 },
    { y: 320, count: 7 },
  ]
  const pieces = rows.flatMap(({ y, count }, row) =>
    Array.from({ length: count }, (_, at) => {
      const x = Math.round(300 + (at - (count - 1) / 2) * 56)
      const tone = ((at * 2 + row) % 4) * 0.09 - 0.13
      const turn = ((at * 47 + row * 31) % 110) - 55
      return group(
        `translate(${x} ${y}) rotate(${turn})`,
        ellipse(0, 0, 38, 25, shade(main, tone)),
        line("M-18 -9Q0 -17 16 -11", "#ffffff", 6, 0.3)
      )
    })
  )
  return [
    ellipse(300, 332, 210, 52, shade(accent, -0.35)),
    ...pieces,
    dish(accent),
  ].join("")
}

const heap: Draw = ({ main, accent }) =>
  [
    ellipse(300, 332, 210, 50, shade(accent, -0.35)),
    path(
      "M120 335C170 320 225 165 300 165S430 320 480 335Q300 385 120 335Z",
      main
    ),
    path(
      "M300 165C375 165 430 320 480 335Q400 362 320 362C390 320 370 220 300 " +
        "165Z",
      shade(main, -0.15)
    ),
    ...[
      [255, 260],
      [285, 215],
      [225, 310],
      [300, 290],
      [340, 255],
      [385, 320],
    ].map(([x, y]) => circle(x, y, 7, shade(main, 0.35))),
    dish(accent),
  ].join("")

const weave = (paint: Paint, from: number, to: number, y: number): string =>
  Array.from({ length: 4 }, (_, at) =>
    drawMark(
      paint.mark ?? "flower",
      from + ((to - from) / 3) * at,
      y,
      0.42,
      paint.accent
    )
  ).join("")

const cloth: Draw = (paint) =>
  [
    path(
      "M130 235H440V480Q420 505 400 482T350 482T300 482T250 482T200 482" +
        "T130 482Z",
      shade(paint.main, 0.15)
    ),
    rect(130, 300, 310, 12, 0, paint.accent, 0.7),
    rect(130, 430, 310, 12, 0, paint.accent, 0.7),
    weave(paint, 180, 390, 370),
    rect(110, 140, 370, 120, 58, paint.main),
    rect(130, 232, 310, 24, 0, shade(paint.main, -0.15)),
    ellipse(462, 200, 42, 60, shade(paint.main, -0.2)),
    ellipse(462, 200, 30, 44, shade(paint.main, 0.25)),
    ellipse(462, 200, 19, 28, "#c9a071"),
    ellipse(462, 200, 10, 15, "#7a5232"),
    line("M150 172H410", "#ffffff", 12, 0.3),
  ].join("")

const towels: Draw = (paint) => {
  const fold = (y: number, main: string): string =>
    [
      rect(110, y, 380, 82, 40, main),
      rect(400, y, 26, 82, 0, paint.accent),
      rect(440, y, 12, 82, 0, paint.accent),
      line(`M150 ${y + 41}H380`, shade(main, -0.18), 7),
    ].join("")
  return [
    fold(428, shade(paint.main, -0.14)),
    fold(346, paint.main),
    fold(264, shade(paint.main, 0.18)),
    fold(182, shade(paint.main, 0.32)),
  ].join("")
}

const paper: Draw = ({ main, accent }) => {
  const one = (x: number, y: number): string =>
    [
      path(
        `M${x - 85} ${y}V${y + 170}Q${x - 85} ${y + 205} ${x} ${y + 205}` +
          `T${x + 85} ${y + 170}V${y}Z`,
        main
      ),
      path(
        `M${x + 45} ${y + 20}Q${x + 85} ${y + 14} ${x + 85} ${y}V${y + 170}` +
          `Q${x + 84} ${y + 196} ${x + 45} ${y + 202}Z`,
        shade(main, -0.1)
      ),
      ellipse(x, y, 85, 36, shade(main, 0.4)),
      ellipse(x, y, 62, 25, shade(main, -0.07)),
      ellipse(x, y, 34, 14, accent),
      ellipse(x, y + 2, 24, 9, shade(accent, -0.4)),
      line(
        `M${x - 60} ${y + 70}Q${x} ${y + 92} ${x + 60} ${y + 70}`,
        shade(main, -0.14),
        5
      ),
    ].join("")
  return [one(300, 120), one(205, 295), one(395, 295)].join("")
}

const gloves: Draw = ({ main, accent }) => {
  const one = (fill: string): string =>
    [
      path(
        "M-70 180V20Q-78 -40 -74 -110Q-72 -138 -52 -138T-32 -110L-28 -40" +
          "L-22 -150Q-20 -178 0 -178T22 -150L26 -40L34 -130Q38 -156 56 -154" +
          "T74 -126L70 -10L104 -66Q118 -86 136 -74T142 -40L86 66Q74 86 72 110" +
          "V180Z",
        fill
      ),
      rect(-82, 150, 166, 54, 16, accent),
      line("M-40 60Q0 84 40 60", shade(fill, -0.18), 7),
    ].join("")
  return [
    group("translate(402 304) rotate(4)", one(shade(main, -0.12))),
    group("translate(196 304) scale(-1 1) rotate(4)", one(main)),
  ].join("")
}

const sponge: Draw = ({ main, accent }) => {
  const one = (fill: string): string =>
    [
      rect(-150, -70, 300, 130, 26, fill),
      path("M-150 -20V-44Q-150 -70 -124 -70H124Q150 -70 150 -44V-20Z", accent),
      ...[
        [-100, 15],
        [-45, 35],
        [10, 8],
        [60, 34],
        [110, 12],
        [-120, 40],
      ].map(([x, y]) => ellipse(x, y, 11, 8, shade(fill, -0.18))),
    ].join("")
  return [
    group("translate(320 255) rotate(-14)", one(shade(main, -0.06))),
    group("translate(275 410) rotate(6)", one(main)),
    circle(460, 340, 26, "#ffffff", 0.7),
    circle(500, 290, 15, "#ffffff", 0.7),
    circle(140, 280, 18, "#ffffff", 0.7),
  ].join("")
}

const roll: Draw = (paint) =>
  [
    path("M95 390L150 320H520L470 390Z", shade(paint.main, 0.3)),
    path("M470 390L520 320V440L470 510Z", shade(paint.main, -0.22)),
    path("M165 330Q150 200 200 175H500Q460 210 480 330Z", "#dfe5ea"),
    line("M215 215H455M208 260H458", "#c3cbd3", 6),
    rect(180, 292, 310, 56, 28, "#cfd6dd"),
    ellipse(478, 320, 22, 28, "#aab4bf"),
    ellipse(478, 320, 10, 13, "#7a5232"),
    rect(95, 385, 375, 125, 4, paint.main),
    rect(95, 485, 375, 12, 0, paint.accent),
    circle(280, 440, 42, "#fffaf0"),
    drawMark(paint.mark ?? "star", 280, 440, 0.62, paint.accent),
  ].join("")

/** Bowls of loose goods, and the things of the house. */
export const home = {
  bowl,
  cloth,
  gloves,
  heap,
  paper,
  roll,
  sponge,
  towels,
} satisfies Record<string, Draw>
