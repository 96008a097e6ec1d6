import { Photo } from "@medusajs/icons"

/** A small picture of a product, or its place. */
export function Thumbnail({ src }: { src: string | null }) {
  return (
    <div className="bg-ui-bg-component border-ui-border-base flex h-8 w-6 shrink-0 items-center justify-center overflow-hidden rounded border">
      {src ? (
        <img src={src} alt="" className="h-full w-full object-cover" />
      ) : (
        <Photo className="text-ui-fg-subtle" />
      )}
    </div>
  )
}
