import { forwardRef } from "react"

type MapBoxProps = {
  /** What a screen reader calls it. */
  label: string
  className: string
}

/** Where Leaflet draws: left to right in all languages, as maps are read. */
export const MapBox = forwardRef<HTMLDivElement, MapBoxProps>(function MapBox(
  { label, className },
  element
) {
  return (
    <div
      ref={element}
      dir="ltr"
      role="application"
      aria-label={label}
      className={`isolate ${className}`}
    />
  )
})
