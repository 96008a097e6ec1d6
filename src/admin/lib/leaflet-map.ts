import L from "leaflet"
import { useEffect, useRef } from "react"
import { useLeafletStyle } from "./leaflet-style"
import { mapTiles } from "./map-tiles"

/**
 * A map in an element, which works without tiles, with a layer to draw on.
 * @param onMade called once, with the new map
 */
export function useLeafletMap(onMade: (map: L.Map) => void) {
  const element = useRef<HTMLDivElement>(null)
  const map = useRef<L.Map>()
  const layer = useRef<L.LayerGroup>()
  const made = useRef(onMade)
  useLeafletStyle()
  useEffect(() => {
    if (!element.current) {
      return
    }
    const own = L.map(element.current, {
      zoomSnap: 0.5,
      // What is drawn anew would fade in each time.
      fadeAnimation: false,
    })
    own.attributionControl.setPrefix(false)
    const tiles = mapTiles()
    if (tiles) {
      L.tileLayer(tiles.url, { attribution: tiles.attribution }).addTo(own)
    }
    L.control.scale({ imperial: false }).addTo(own)
    map.current = own
    layer.current = L.layerGroup().addTo(own)
    made.current(own)
    const resized = new ResizeObserver(() => own.invalidateSize())
    resized.observe(element.current)
    return () => {
      resized.disconnect()
      own.remove()
    }
  }, [])
  return { element, map, layer }
}

/** A label of a map as text: Leaflet would read a name as HTML. */
export function plainLabel(text: string): HTMLElement {
  const label = document.createElement("bdi")
  label.textContent = text
  return label
}
