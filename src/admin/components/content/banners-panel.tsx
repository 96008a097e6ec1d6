import { useState } from "react"
import { useBanners, type Banner } from "../../lib/content"
import { isolated } from "../../lib/format"
import { useText } from "../../lib/text"
import { BannerDrawer } from "./banner-drawer"
import { OrderedPanel } from "./ordered-panel"

export function BannersPanel() {
  const text = useText()
  const banners = useBanners(true)
  const [edited, setEdited] = useState<{ banner?: Banner }>()
  return (
    <>
      <OrderedPanel
        kind="banners"
        list={banners}
        words={{
          create: text("content.banner.create"),
          empty: text("content.banner.empty"),
          emptyHint: text("content.banner.emptyHint"),
        }}
        picture={({ image_url }) => (
          <img
            src={image_url}
            alt=""
            draggable={false}
            className="border-ui-border-base h-10 w-20 shrink-0 rounded border object-cover"
          />
        )}
        note={({ placement, audience }) =>
          [
            isolated(placement),
            text(`content.banner.audiences.${audience}`),
          ].join(" · ")
        }
        onEdit={(banner) => setEdited({ banner })}
      />
      {edited && (
        <BannerDrawer
          banner={edited.banner}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  )
}
