import type { Draw } from "./parts"
import { circle, ellipse, group, leaf, line, path, rect, shade } from "./parts"

const GREEN = "#5a9e4b"

const tomato: Draw = ({ main, accent }) =>
  [
    path(
      "M300 190C370 150 490 190 490 325C490 440 400 510 300 510" +
        "C200 510 110 440 110 325C110 190 230 150 300 190Z",
      main
    ),
    path(
      "M440 215C510 290 495 420 400 482Q350 510 300 510C420 480 475 350 440 " +
        "215Z",
      shade(main, -0.14)
    ),
    ...[0, 72, 144, 216, 288].map((turn) =>
      group(
        `translate(300 195) rotate(${turn})`,
        path("M-16 0Q-4 -80 22 -92Q28 -40 16 0Z", accent)
      )
    ),
    line("M300 190Q300 150 318 125", shade(accent, -0.2), 16),
    group(
      "translate(190 280) rotate(-35)",
      ellipse(0, 0, 40, 20, "#ffffff", 0.4)
    ),
  ].join("")

const cucumber: Draw = ({ main, accent }) => {
  const slice = (x: number, y: number): string =>
    [
      circle(x, y, 66, main),
      circle(x, y, 56, accent),
      ...[0, 60, 120, 180, 240, 300].map((turn) =>
        group(
          `translate(${x} ${y}) rotate(${turn})`,
          ellipse(0, -25, 6, 13, shade(accent, -0.18))
        )
      ),
    ].join("")
  const whole = (fill: string): string =>
    [
      rect(-190, -48, 380, 96, 48, fill),
      line("M-140 -18H-60M-20 -18H70M110 -18H140", shade(fill, 0.25), 8),
      line("M-110 16H-30M10 16H120", shade(fill, -0.18), 8),
    ].join("")
  return [
    group("translate(310 230) rotate(-28)", whole(shade(main, -0.1))),
    group("translate(285 335) rotate(-28)", whole(main)),
    slice(345, 445),
    slice(445, 420),
  ].join("")
}

const carrot: Draw = ({ main, accent }) => {
  const one = (fill: string): string =>
    [
      ...[-28, 0, 28].map((turn) =>
        group(
          `translate(0 -130) rotate(${turn})`,
          path("M-10 6Q-34 -70 0 -120Q34 -70 10 6Z", accent)
        )
      ),
      path(
        "M-58 -120Q0 -155 58 -120Q50 60 8 205Q0 220 -8 205Q-50 60 -58 -120Z",
        fill
      ),
      line("M-44 -70H-10M12 -20H42M-32 30H-4M2 90H20", shade(fill, -0.18), 7),
    ].join("")
  return [
    group("translate(215 325) rotate(-16) scale(.92)", one(shade(main, -0.08))),
    group("translate(390 325) rotate(16) scale(.92)", one(shade(main, -0.04))),
    group("translate(300 315)", one(main)),
  ].join("")
}

const onion: Draw = ({ main, accent }) =>
  [
    line("M268 508L255 535M300 510V540M332 508L345 535", shade(main, 0.4), 6),
    path(
      "M290 95Q295 190 210 225C130 260 110 340 130 410Q165 510 300 515" +
        "Q435 510 470 410C490 340 470 260 390 225Q310 190 318 95Z",
      main
    ),
    path(
      "M390 225C470 260 490 340 470 410Q435 510 300 515C430 460 440 310 390 " +
        "225Z",
      shade(main, -0.14)
    ),
    line("M290 190C200 260 180 410 270 508", accent, 6, 0.6),
    line("M304 185C300 280 300 410 300 510", accent, 6, 0.6),
    line("M318 190C400 260 420 410 330 508", accent, 6, 0.6),
    group(
      "translate(195 310) rotate(-55)",
      ellipse(0, 0, 40, 17, "#ffffff", 0.4)
    ),
  ].join("")

const potato: Draw = ({ main, accent }) => {
  const one = (fill: string): string =>
    [
      path(
        "M-125 10C-130 -70 -50 -95 20 -85C100 -75 140 -30 128 30" +
          "C115 90 30 95 -40 85C-90 78 -122 60 -125 10Z",
        fill
      ),
      ...[
        [-60, -30],
        [20, -45],
        [60, 15],
        [-20, 35],
        [-80, 25],
        [95, -15],
      ].map(([x, y]) => ellipse(x, y, 9, 5, accent, 0.6)),
      line("M-85 -30Q-60 -62 -20 -66", "#ffffff", 10, 0.35),
    ].join("")
  return [
    group("translate(305 225) rotate(-14)", one(shade(main, -0.1))),
    group("translate(200 400) rotate(12)", one(main)),
    group("translate(400 410) rotate(-20)", one(shade(main, 0.08))),
  ].join("")
}

const pepper: Draw = ({ main, accent }) =>
  [
    path(
      "M300 190C350 140 480 160 475 290C470 400 440 515 375 508Q340 500 300 512" +
        "Q260 500 225 508C160 515 130 400 125 290C120 160 250 140 300 190Z",
      main
    ),
    path(
      "M300 190C350 220 360 420 300 512Q260 500 225 508C270 420 250 240 300 " +
        "190Z",
      shade(main, 0.14)
    ),
    path(
      "M420 170C490 220 470 390 420 480Q400 510 375 508C430 420 440 260 420 " +
        "170Z",
      shade(main, -0.16)
    ),
    path("M230 180Q300 120 370 180Q340 215 300 200Q260 215 230 180Z", accent),
    line("M300 165Q295 115 330 85", accent, 26),
    line("M170 250Q160 320 180 390", "#ffffff", 16, 0.4),
  ].join("")

const eggplant: Draw = ({ main, accent }) =>
  group(
    "rotate(28 300 310)",
    path(
      "M245 170C230 240 175 290 170 385C168 470 230 525 300 525" +
        "C370 525 432 470 430 385C425 290 370 240 355 170Z",
      main
    ),
    path(
      "M355 170C370 240 425 290 430 385C432 470 370 525 300 525" +
        "C390 480 390 330 330 170Z",
      shade(main, -0.25)
    ),
    path(
      "M232 200Q230 130 300 125Q370 130 368 200L340 178L318 220L300 180" +
        "L278 222L262 178Z",
      accent
    ),
    line("M300 130Q300 95 280 65", accent, 24),
    line("M215 350Q210 400 228 440", "#ffffff", 16, 0.35)
  )

const herbs: Draw = ({ main, accent }) => {
  const tops = [-44, -26, -9, 9, 26, 44]
  return [
    ...tops.map((turn, at) =>
      group(
        `translate(300 430) rotate(${turn})`,
        line("M0 0V-240", shade(main, -0.2), 9),
        ...[-110, -165, -215].flatMap((y) => [
          leaf(0, y, -25, 0.68, shade(main, at % 2 ? 0.12 : 0)),
          leaf(0, y, 205, 0.68, shade(main, at % 2 ? 0 : -0.1)),
        ]),
        leaf(0, -240, -90, 0.75, shade(main, 0.15))
      )
    ),
    path("M262 400H338L372 510H228Z", shade(main, 0.25)),
    line("M280 430L262 505M300 430V505M320 430L338 505", shade(main, -0.15), 6),
    rect(252, 392, 96, 36, 12, accent),
  ].join("")
}

const lettuce: Draw = ({ main, accent }) => {
  const frill = (turn: number, size: number, fill: string): string =>
    group(
      `translate(300 480) rotate(${turn}) scale(${size})`,
      path(
        "M0 20C-110 -20 -130 -150 -110 -220Q-95 -270 -65 -260Q-45 -310 -10 " +
          "-290Q20 -320 50 -285Q95 -285 100 -235C135 -160 110 -20 0 20Z",
        fill
      ),
      line("M0 0V-230M0 -90L-55 -170M0 -90L55 -170", accent, 8, 0.7)
    )
  return [
    frill(-50, 0.95, shade(main, -0.2)),
    frill(50, 0.95, shade(main, -0.2)),
    frill(-24, 1.1, shade(main, -0.08)),
    frill(24, 1.1, shade(main, -0.08)),
    frill(0, 1, shade(main, 0.12)),
    path("M235 470Q300 440 365 470Q350 515 300 515T235 470Z", GREEN, 0.25),
  ].join("")
}

/** Vegetables and herbs. */
export const vegetables = {
  carrot,
  cucumber,
  eggplant,
  herbs,
  lettuce,
  onion,
  pepper,
  potato,
  tomato,
} satisfies Record<string, Draw>
