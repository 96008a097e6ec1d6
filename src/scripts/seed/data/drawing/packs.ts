import { drawMark } from "./marks"
import type { Draw, Paint } from "./parts"
import { circle, ellipse, line, path, rect, shade } from "./parts"

const PAPER = "#fffaf0"

/** A round label with the mark of the product. */
const badge = (paint: Paint, x: number, y: number, r: number): string =>
  [
    circle(x, y, r, PAPER),
    circle(x, y, r - 8, shade(paint.accent, 0.8)),
    drawMark(paint.mark ?? "star", x, y, r / 80, paint.accent),
  ].join("")

const sack: Draw = (paint) =>
  [
    path(
      "M190 190C160 260 148 400 165 500Q300 525 435 500C452 400 440 260 410 190" +
        "Q300 215 190 190Z",
      paint.main
    ),
    path(
      "M410 190C440 260 452 400 435 500Q405 507 375 509C395 410 390 290 365 202Z",
      shade(paint.main, -0.12)
    ),
    path(
      "M203 112Q228 150 190 190Q300 215 410 190Q372 150 397 112Q372 132 348 112" +
        "Q324 134 300 112Q276 134 252 112Q228 132 203 112Z",
      shade(paint.main, 0.2)
    ),
    line("M245 140Q250 165 240 192", shade(paint.main, -0.1), 5),
    line("M300 145V198", shade(paint.main, -0.1), 5),
    line("M355 140Q350 165 360 192", shade(paint.main, -0.1), 5),
    path("M186 180Q300 208 414 180L417 204Q300 232 183 204Z", paint.accent),
    badge(paint, 295, 365, 92),
  ].join("")

const pouch: Draw = (paint) =>
  [
    path(
      "M182 105H418L426 150Q448 310 428 470L420 510H180L172 470Q152 310 174 150Z",
      paint.main
    ),
    path("M182 105H418L424 138H176Z", shade(paint.main, -0.18)),
    path("M175 482H425L420 510H180Z", shade(paint.main, -0.18)),
    path(
      "M163 395Q300 440 437 395Q437 440 428 470L425 482H175L172 470" +
        "Q165 440 163 395Z",
      paint.accent
    ),
    line("M205 168Q192 270 200 370", "#ffffff", 12, 0.35),
    badge(paint, 300, 285, 90),
  ].join("")

const bottle: Draw = (paint) =>
  [
    path(
      "M272 128H328V165C334 205 392 215 392 280V478Q392 510 360 510H240" +
        "Q208 510 208 478V280C208 215 266 205 272 165Z",
      paint.main
    ),
    path(
      "M340 192C362 208 392 225 392 280V478Q392 510 360 510H338" +
        "Q362 500 362 470V280C362 235 350 215 340 192Z",
      shade(paint.main, -0.15)
    ),
    rect(262, 82, 76, 54, 10, paint.accent),
    rect(262, 120, 76, 10, 4, shade(paint.accent, -0.2)),
    rect(208, 290, 184, 150, 0, PAPER),
    rect(208, 290, 184, 14, 0, paint.accent),
    rect(208, 426, 184, 14, 0, paint.accent),
    drawMark(paint.mark ?? "drop", 300, 365, 1, paint.accent),
    line("M230 278Q232 246 256 224", "#ffffff", 10, 0.5),
  ].join("")

const jug: Draw = (paint) =>
  [
    line("M345 190C420 190 420 215 400 330", shade(paint.main, -0.15), 32),
    path(
      "M235 140H315V180C330 205 360 235 392 270Q410 290 410 320V478" +
        "Q410 510 378 510H222Q190 510 190 478V270Q190 225 222 200Q235 190 235 170Z",
      paint.main
    ),
    path(
      "M410 320V478Q410 510 378 510H350Q378 500 378 470V330Q378 290 340 218" +
        "Q385 258 395 274Q410 292 410 320Z",
      shade(paint.main, -0.12)
    ),
    rect(226, 90, 98, 58, 10, paint.accent),
    line("M250 100V136M275 100V136M300 100V136", shade(paint.accent, -0.2), 5),
    rect(208, 310, 152, 150, 18, PAPER),
    rect(208, 430, 152, 14, 0, paint.accent),
    drawMark(paint.mark ?? "drop", 284, 368, 0.9, paint.accent),
    line("M212 290Q210 240 236 216", "#ffffff", 10, 0.5),
  ].join("")

const jar: Draw = (paint) =>
  [
    rect(180, 165, 240, 345, 50, shade(paint.main, 0.65)),
    rect(194, 205, 212, 292, 40, paint.main),
    path(
      "M194 250Q250 232 300 248T406 246V230Q406 205 366 205H234Q194 205 194 " +
        "230Z",
      shade(paint.main, 0.3)
    ),
    rect(198, 108, 204, 66, 16, paint.accent),
    rect(198, 152, 204, 10, 4, shade(paint.accent, -0.2)),
    badge(paint, 300, 365, 82),
    line("M212 260V440", "#ffffff", 12, 0.4),
  ].join("")

const box: Draw = (paint) =>
  [
    path("M385 150L445 118V474L385 510Z", shade(paint.main, -0.22)),
    path("M160 150L220 118H445L385 150Z", shade(paint.main, 0.3)),
    rect(160, 150, 225, 360, 4, paint.main),
    path("M160 400Q270 350 385 420V510H160Z", paint.accent),
    rect(185, 172, 175, 16, 8, PAPER, 0.85),
    rect(215, 198, 115, 10, 5, PAPER, 0.6),
    badge(paint, 272, 315, 82),
  ].join("")

const can: Draw = (paint) =>
  [
    path("M185 160V475Q185 512 300 512T415 475V160Z", "#c9ced6"),
    path(
      "M185 195V450Q185 487 300 487T415 450V195Q415 228 300 228T185 195Z",
      paint.main
    ),
    path(
      "M185 400Q185 437 300 437T415 400V450Q415 487 300 487T185 450Z",
      paint.accent
    ),
    path("M375 220Q415 212 415 195V475Q412 497 375 507Z", "#000000", 0.1),
    ellipse(300, 160, 115, 34, "#e4e8ed"),
    ellipse(300, 160, 96, 25, "#c9ced6"),
    ellipse(300, 163, 84, 19, "#d9dee5"),
    ellipse(300, 152, 26, 8, "#aeb5bf"),
    badge(paint, 300, 325, 78),
    line("M206 235V400", "#ffffff", 10, 0.35),
  ].join("")

const carton: Draw = (paint) =>
  [
    path("M385 235L430 215V485L385 510Z", shade(paint.main, -0.18)),
    path("M385 235L352 150L392 142L430 215Z", shade(paint.main, -0.1)),
    path("M180 235L215 150H352L385 235Z", shade(paint.main, 0.25)),
    rect(213, 100, 141, 54, 5, shade(paint.main, -0.08)),
    line("M225 128H342", shade(paint.main, -0.25), 4),
    rect(180, 235, 205, 275, 2, paint.main),
    path("M180 420Q232 385 285 418T385 405V510H180Z", paint.accent),
    circle(282, 195, 25, paint.accent),
    circle(282, 191, 18, shade(paint.accent, 0.25)),
    badge(paint, 282, 330, 70),
  ].join("")

const tub: Draw = (paint) =>
  [
    path(
      "M172 235H428L402 484Q398 510 372 510H228Q202 510 198 484Z",
      paint.main
    ),
    path(
      "M428 235L402 484Q398 510 372 510H342Q366 505 370 480L392 235Z",
      shade(paint.main, -0.12)
    ),
    path(
      "M192 430Q300 470 408 430L402 484Q398 510 372 510H228Q202 510 198 484Z",
      paint.accent
    ),
    rect(155, 190, 290, 52, 18, paint.accent),
    rect(170, 174, 260, 26, 12, shade(paint.accent, 0.25)),
    badge(paint, 300, 340, 78),
  ].join("")

const spray: Draw = (paint) =>
  [
    line("M358 165Q384 185 378 220", shade(paint.accent, -0.25), 16),
    path(
      "M230 275Q230 240 264 222V180H336V222Q370 240 370 275L390 478" +
        "Q390 510 358 510H242Q210 510 210 478Z",
      paint.main
    ),
    path(
      "M370 275L390 478Q390 510 358 510H335Q362 505 360 475L342 275L336 222" +
        "Q370 240 370 275Z",
      shade(paint.main, -0.14)
    ),
    path(
      "M248 184V128Q248 92 284 92H408V128L372 138Q352 184 336 184Z",
      paint.accent
    ),
    rect(408, 96, 20, 28, 5, shade(paint.accent, -0.25)),
    rect(256, 178, 88, 20, 6, shade(paint.accent, -0.25)),
    badge(paint, 298, 385, 72),
    line("M244 290L234 430", "#ffffff", 10, 0.4),
  ].join("")

/** Everything that comes in a pack with a label. */
export const packs = {
  bottle,
  box,
  can,
  carton,
  jar,
  jug,
  pouch,
  sack,
  spray,
  tub,
} satisfies Record<string, Draw>
