import type { Draw } from "./parts"
import { circle, ellipse, group, line, path, rect, shade } from "./parts"

const eggs: Draw = ({ main, accent }) => {
  const row = (y: number, count: number, size: number): string =>
    Array.from({ length: count }, (_, at) => {
      const x = 300 + (at - (count - 1) / 2) * 92 * size
      return (
        ellipse(
          x,
          y,
          44 * size,
          58 * size,
          shade(main, at % 2 ? -0.05 : 0.05)
        ) + ellipse(x - 13 * size, y - 20 * size, 11, 16, "#ffffff", 0.5)
      )
    }).join("")
  return [
    path(
      "M125 285H475L520 470Q522 500 490 505H110Q78 500 80 470Z",
      shade(accent, -0.2)
    ),
    row(275, 4, 0.85),
    path(
      "M112 315Q150 285 190 315T270 315T350 315T430 315T490 318L500 370H98Z",
      accent
    ),
    row(350, 4, 1),
    path(
      "M85 405Q130 365 175 405T262 405T350 405T438 405T515 405L520 475" +
        "Q522 505 490 508H110Q78 505 80 475Z",
      shade(accent, 0.18)
    ),
    line("M120 470H480", shade(accent, -0.1), 6),
  ].join("")
}

const cheese: Draw = ({ main, accent }) =>
  [
    path("M90 330L400 170Q500 220 510 330Z", shade(main, 0.3)),
    path("M90 330H510V480Q510 505 485 505H115Q90 505 90 480Z", main),
    path("M90 330H510V350H90Z", shade(main, 0.12)),
    circle(180, 420, 34, accent),
    circle(310, 450, 24, accent),
    circle(430, 400, 40, accent),
    circle(270, 385, 14, accent),
    ellipse(390, 250, 34, 15, accent),
    ellipse(290, 295, 24, 10, accent),
  ].join("")

const loaf: Draw = ({ main, accent }) =>
  [
    path(
      "M80 385C60 270 150 200 300 200C450 200 540 270 520 385" +
        "Q515 480 470 500Q300 520 130 500Q85 480 80 385Z",
      main
    ),
    path(
      "M82 400Q300 470 518 400Q512 482 470 500Q300 520 130 500Q88 482 82 " +
        "400Z",
      shade(main, -0.16)
    ),
    ...[170, 260, 350, 440].map((x) =>
      group(`translate(${x} 290) rotate(18)`, ellipse(0, 0, 17, 66, accent))
    ),
    line("M130 290Q165 235 250 225", "#ffffff", 12, 0.3),
  ].join("")

const flatbread: Draw = ({ main, accent }) => {
  const spots: [number, number][] = [
    [210, 250],
    [300, 225],
    [385, 262],
    [260, 290],
    [340, 300],
    [420, 300],
    [180, 295],
    [300, 265],
  ]
  return [
    ...[465, 420, 375, 330].map(
      (y, at) =>
        ellipse(300 + (at % 2 ? 10 : -8), y + 10, 200, 62, shade(main, -0.2)) +
        ellipse(300 + (at % 2 ? 10 : -8), y - 4, 200, 60, shade(main, -0.04))
    ),
    ellipse(300, 278, 206, 92, shade(main, -0.18)),
    ellipse(300, 265, 206, 90, main),
    ...spots.map(([x, y], at) =>
      ellipse(x, y, 15 + (at % 3) * 7, 7 + (at % 2) * 3, accent, 0.6)
    ),
  ].join("")
}

const sweets: Draw = ({ main, accent }) => {
  const piece = (x: number, y: number): string =>
    [
      path(
        `M${x - 66} ${y}L${x} ${y - 40}L${x + 66} ${y}L${x} ${y + 40}Z`,
        shade(main, 0.15)
      ),
      path(
        `M${x - 66} ${y}L${x} ${y + 40}V${y + 84}L${x - 66} ${y + 44}Z`,
        main
      ),
      path(
        `M${x + 66} ${y}L${x} ${y + 40}V${y + 84}L${x + 66} ${y + 44}Z`,
        shade(main, -0.2)
      ),
      line(
        `M${x - 64} ${y + 22}L${x} ${y + 62}L${x + 64} ${y + 22}`,
        shade(main, -0.35),
        5
      ),
      ellipse(x, y - 2, 26, 13, accent),
      ellipse(x - 6, y - 5, 9, 4, shade(accent, 0.4)),
    ].join("")
  return [
    ellipse(300, 450, 240, 66, "#dfe5ea"),
    ellipse(300, 440, 240, 64, "#ffffff"),
    ellipse(300, 440, 190, 46, "#eef2f5"),
    piece(300, 270),
    piece(215, 335),
    piece(385, 335),
    piece(300, 385),
  ].join("")
}

const tray = (colour: string): string =>
  [
    path(
      "M75 300H525L500 480Q496 508 466 508H134Q104 508 100 480Z",
      shade(colour, -0.2)
    ),
    path("M60 285Q60 270 80 270H520Q540 270 540 285L530 315H70Z", colour),
  ].join("")

const cut = (main: string, accent: string, ...inside: string[]): string =>
  [
    rect(70, 170, 460, 335, 44, accent),
    rect(92, 192, 416, 291, 34, shade(accent, -0.16)),
    ...inside,
    line(
      "M320 290Q360 310 400 300M310 350Q340 365 375 350M200 395Q225 405 250 398",
      shade(main, 0.7),
      8,
      0.85
    ),
    path(
      "M92 230Q92 192 130 192H240L150 483H126Q92 483 92 445Z",
      "#ffffff",
      0.16
    ),
  ].join("")

const STEAK =
  "M158 348C145 270 225 225 315 243C390 258 455 258 450 328" +
  "C440 400 370 380 308 422C240 462 170 430 158 348Z"

const meat: Draw = ({ main, accent }) =>
  cut(
    main,
    accent,
    path(
      "M140 350C120 250 220 205 320 225C400 240 480 240 470 330" +
        "C460 420 380 400 320 440C240 490 155 450 140 350Z",
      "#fbe3dc"
    ),
    path(STEAK, main),
    circle(255, 325, 34, "#fbe3dc"),
    circle(255, 325, 20, shade(main, -0.2))
  )

const fillet: Draw = ({ main, accent }) =>
  cut(
    main,
    accent,
    group("translate(0 14)", path(STEAK, shade(main, -0.25))),
    path(STEAK, main),
    line("M205 330Q235 290 285 285M215 365Q250 335 290 330", "#ffffff", 8, 0.4)
  )

const chicken: Draw = ({ main, accent }) =>
  [
    tray(accent),
    path(
      "M120 330C110 230 200 150 320 150C440 150 500 230 480 330" +
        "C470 400 400 430 300 430S130 400 120 330Z",
      main
    ),
    path(
      "M480 330C470 400 400 430 300 430S130 400 120 330Q300 420 480 330Z",
      shade(main, -0.14)
    ),
    path(
      "M330 300C340 220 430 220 450 280C460 330 410 380 370 375" +
        "C340 370 326 340 330 300Z",
      shade(main, 0.2)
    ),
    path("M405 355L455 415L475 405L432 340Z", shade(main, 0.2)),
    circle(462, 420, 17, "#fff5e6"),
    circle(480, 405, 17, "#fff5e6"),
    path(
      "M165 290C165 235 225 225 250 262C268 300 235 345 195 340" +
        "C172 335 165 315 165 290Z",
      shade(main, 0.12)
    ),
    line("M215 205Q260 176 320 178", "#ffffff", 14, 0.4),
    path(
      "M60 285H540L533 315H480Q300 400 120 315H67Z",
      shade(accent, 0.15),
      0.5
    ),
  ].join("")

const fish: Draw = ({ main, accent }) =>
  group(
    "rotate(-10 300 320)",
    path("M440 320L540 225Q525 320 540 415Z", accent),
    path("M240 215Q310 130 390 235Z", accent),
    path("M260 425Q310 490 360 412Z", accent),
    path("M55 325C130 190 330 170 460 318C330 470 130 455 55 325Z", main),
    path(
      "M55 325C130 455 330 470 460 318C330 400 150 400 55 325Z",
      shade(main, 0.35)
    ),
    path(
      "M175 230Q225 320 175 415Q120 385 55 325Q115 255 175 230Z",
      shade(main, -0.14)
    ),
    circle(128, 305, 18, "#ffffff"),
    circle(126, 306, 9, "#22303c"),
    line("M62 335Q85 342 102 338", shade(main, -0.4), 5),
    ...[250, 305, 360].flatMap((x) => [
      line(`M${x} 270Q${x + 18} 290 ${x} 310`, shade(main, -0.2), 5),
      line(`M${x - 26} 315Q${x - 8} 335 ${x - 26} 355`, shade(main, -0.2), 5),
    ])
  )

const shrimp: Draw = ({ main, accent }) => {
  const one = [
    line("M-120 -40Q-190 -60 -200 -120M-118 -52Q-170 -90 -160 -150", accent, 6),
    line("M-40 50L-58 92M0 62L-8 104M40 58L46 98M74 36L92 72", accent, 9),
    path(
      "M-140 -20C-130 -120 60 -140 120 -40C150 20 130 90 70 110" +
        "L60 80C95 60 90 20 60 0C10 -30 -40 60 -110 30Q-145 10 -140 -20Z",
      main
    ),
    path("M70 110L20 150Q50 160 70 140Q80 165 112 160L92 95Z", accent),
    line(
      "M-50 -88Q-62 -30 -50 30M0 -96Q-14 -40 4 0M52 -84Q30 -40 52 -4" +
        "M98 -50Q66 -24 78 14M122 0Q92 10 94 36",
      shade(main, -0.2),
      7
    ),
    circle(-108, -24, 9, "#22303c"),
  ].join("")
  return [
    group("translate(330 235)", one),
    group("translate(285 410) scale(.85)", one),
  ].join("")
}

/** Eggs, cheese, bread, sweets, meat and fish. */
export const fresh = {
  cheese,
  chicken,
  eggs,
  fillet,
  fish,
  flatbread,
  loaf,
  meat,
  shrimp,
  sweets,
} satisfies Record<string, Draw>
