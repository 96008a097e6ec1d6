import css from "leaflet/dist/leaflet.css?inline"
import { useEffect } from "react"

const STYLE_ID = "saptmarkets-leaflet"

/** Leaflet's stylesheet, once in a page. */
export function useLeafletStyle(): void {
  useEffect(() => {
    if (!document.getElementById(STYLE_ID)) {
      const style = document.createElement("style")
      style.id = STYLE_ID
      style.textContent = css
      document.head.append(style)
    }
  }, [])
}
