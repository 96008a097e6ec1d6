/** Put into the bundle by `withSuite`; null: the map has no tiles. */
declare const __SAPTMARKETS_MAP_TILES__:
  { url: string; attribution: string } | null | undefined

/** The tile server behind the map of zones, where the shop has one. */
export function mapTiles(): { url: string; attribution: string } | null {
  return typeof __SAPTMARKETS_MAP_TILES__ === "undefined"
    ? null
    : (__SAPTMARKETS_MAP_TILES__ ?? null)
}
