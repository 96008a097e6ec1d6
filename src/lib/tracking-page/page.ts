import { createHash } from "node:crypto"
import type { Language } from "../i18n/translate"
import { escape } from "../openapi/reader/html"
import { SCRIPT } from "./script"
import { STYLE } from "./style"
import { TRACKING_TEXTS, type TrackingTexts } from "./texts"

/** Where map tiles come from; the map works without any. */
export type Tiles = { url: string; attribution: string }

type TrackingPage = {
  token: string
  language: Language
  /** BCP 47, for numbers and times. */
  locale: string
  tiles?: Tiles
}

const STEPS = [
  "pending",
  "processing",
  "out_for_delivery",
  "delivered",
] as const

/** What the page may load: its own script, Leaflet, and the shop's tiles. */
export function trackingPolicy(tiles: Tiles | undefined): string {
  const hash = createHash("sha256").update(SCRIPT).digest("base64")
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}'`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data:${tiles ? ` ${tileOrigin(tiles.url)}` : ""}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ")
}

/** `https://{s}.tiles.example/{z}…` may be any host below `tiles.example`. */
function tileOrigin(url: string): string {
  const origin = /^https?:\/\/[^/]+/.exec(url)?.[0] ?? ""
  return origin.replace("{s}", "*")
}

/** The page behind a tracking link, for a browser; data comes by JSON. */
export function trackingPage(page: TrackingPage): string {
  const texts = TRACKING_TEXTS[page.language]
  const other = page.language === "ar" ? "en-US" : "ar-SA"
  return `<!doctype html>
<html lang="${escape(page.locale)}" dir="${page.language === "ar" ? "rtl" : "ltr"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escape(texts.title)}</title>
<link rel="stylesheet" href="/track/assets/leaflet.css">
<style>${STYLE}</style>
</head>
<body>
<main>
<header><h1>${escape(texts.title)}</h1><span id="live" class="live" role="status">${escape(texts.offline)}</span><a href="?locale=${other}" lang="${other}">${escape(texts.language)}</a></header>
<p id="state" class="state" aria-live="polite"></p>
<p id="failed" class="warn" hidden></p>
<p id="when" class="dim" hidden></p>
<p id="late" class="warn" hidden></p>
<ol>${STEPS.map((step) => `<li>${escape(texts[step])}</li>`).join("")}</ol>
<p id="courier" class="card" hidden></p>
<div id="pin-card" class="card" hidden><p class="dim">${escape(texts.pin)}</p><p id="pin" class="pin"></p></div>
<p id="cash" class="card" hidden></p>
<section id="place" aria-label="${escape(texts.map)}" hidden><div id="map"></div><p id="seen" class="dim"></p></section>
${ratingForm(texts)}
<p id="thanks" class="card" hidden></p>
</main>
<script type="application/json" id="page">${dataOf(page, texts)}</script>
<script src="/track/assets/leaflet.js"></script>
<script>${SCRIPT}</script>
</body>
</html>`
}

function ratingForm(texts: TrackingTexts): string {
  const stars = [1, 2, 3, 4, 5].map((n) => {
    const label = escape(texts.stars.replace("{n}", String(n)))
    return `<label><input type="radio" name="stars" value="${n}" aria-label="${label}"><span aria-hidden="true">★</span></label>`
  })
  return `<form id="rate" class="card" hidden><fieldset><legend>${escape(texts.rate)}</legend><div class="stars">${stars.join("")}</div></fieldset><textarea id="comment" maxlength="1000" placeholder="${escape(texts.comment)}" aria-label="${escape(texts.comment)}"></textarea><p id="problem" class="warn" hidden></p><button id="send" disabled>${escape(texts.send)}</button></form>`
}

/** JSON that may stand in a script element. */
function dataOf(page: TrackingPage, texts: TrackingTexts): string {
  const { token, locale, tiles } = page
  return JSON.stringify({ token, locale, tiles, texts }).replace(
    /</g,
    "\\u003c"
  )
}
