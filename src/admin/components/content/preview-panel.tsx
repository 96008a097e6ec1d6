import { Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import {
  useContentLocales,
  useHomepagePreview,
  type Preview,
} from "../../lib/content"
import { directionOf } from "../../lib/direction"
import { formatIn } from "../../lib/format"
import { useLocale } from "../../lib/locale"
import { useSalesChannels } from "../../lib/sales-channels"
import { useStoreSettings } from "../../lib/store"
import { useText } from "../../lib/text"
import { SelectField } from "../shared/select-field"
import { ErrorState, LoadingState } from "../shared/states"

const EVERYWHERE = "all"

/** Banners and homepage as a guest reads them, in any language and branch. */
export function PreviewPanel() {
  const text = useText()
  const { locale: own } = useLocale()
  const locales = useContentLocales()
  const channels = useSalesChannels()
  const [locale = own, setLocale] = useState<string>()
  const [channel, setChannel] = useState<string>()
  const currency = useStoreSettings().currencies[0]?.code
  const preview = useHomepagePreview({ locale, currency, channel })
  const names = new Intl.DisplayNames(own, { type: "language" })
  return (
    <>
      <div className="flex flex-wrap items-end gap-3 px-6 py-4">
        <div className="w-56">
          <SelectField
            label={text("content.preview.language")}
            value={locale}
            options={locales.map((value) => ({
              value,
              label: names.of(value) ?? value,
            }))}
            onChange={setLocale}
          />
        </div>
        <div className="w-56">
          <SelectField
            label={text("content.preview.branch")}
            value={channel ?? EVERYWHERE}
            options={[
              { value: EVERYWHERE, label: text("content.banner.allBranches") },
              ...(channels.data ?? []).map(({ id, name }) => ({
                value: id,
                label: name,
              })),
            ]}
            onChange={(value) =>
              setChannel(value === EVERYWHERE ? undefined : value)
            }
          />
        </div>
        <Text size="small" className="text-ui-fg-subtle ms-auto">
          {text("content.preview.hint")}
        </Text>
      </div>
      {preview.error ? (
        <ErrorState
          error={preview.error}
          onRetry={() => void preview.refetch()}
        />
      ) : preview.data ? (
        <Page preview={preview.data} locale={locale} />
      ) : (
        <LoadingState />
      )}
    </>
  )
}

/** Written the way of the previewed language, whatever the admin speaks. */
function Page({ preview, locale }: { preview: Preview; locale: string }) {
  const text = useText()
  return (
    <div
      dir={directionOf(locale)}
      lang={locale}
      data-testid="homepage-preview"
      className="flex flex-col gap-y-8 px-6 py-6"
    >
      {preview.banners.length ? (
        <div className="flex gap-4 overflow-x-auto">
          {preview.banners.map((banner) => (
            <figure key={banner.id} className="w-80 shrink-0">
              <img
                src={banner.image_url}
                alt={banner.alt}
                className="bg-ui-bg-component h-36 w-full rounded-lg object-cover"
              />
              <figcaption className="pt-2">
                <Text weight="plus">{banner.title}</Text>
                <Text size="small" className="text-ui-fg-subtle">
                  {banner.subtitle}
                </Text>
              </figcaption>
            </figure>
          ))}
        </div>
      ) : (
        <Text dir="auto" className="text-ui-fg-muted">
          {text("content.preview.noBanner")}
        </Text>
      )}
      {preview.sections.map((section) => (
        <section key={section.id} className="flex flex-col gap-y-3">
          <div>
            <Heading level="h2">{section.title}</Heading>
            {section.subtitle && (
              <Text size="small" className="text-ui-fg-subtle">
                {section.subtitle}
              </Text>
            )}
          </div>
          <div className="flex gap-4 overflow-x-auto p-1">
            {section.products.map((product) => (
              <Card key={product.id} product={product} locale={locale} />
            ))}
            {!section.products.length && (
              <Text dir="auto" size="small" className="text-ui-fg-muted">
                {text("content.preview.noProduct")}
              </Text>
            )}
          </div>
        </section>
      ))}
      {!preview.sections.length && (
        <Text dir="auto" className="text-ui-fg-muted">
          {text("content.preview.noSection")}
        </Text>
      )}
    </div>
  )
}

function Card(props: {
  product: Preview["sections"][number]["products"][number]
  locale: string
}) {
  const { product, locale } = props
  const text = useText()
  const { price } = product
  return (
    <article className="shadow-elevation-card-rest w-40 shrink-0 overflow-hidden rounded-lg">
      <div className="bg-ui-bg-component h-24">
        {product.thumbnail && (
          <img
            src={product.thumbnail}
            alt={product.alt}
            className="h-full w-full object-cover"
          />
        )}
      </div>
      <div className="flex flex-col gap-y-1 p-2">
        <Text size="small" weight="plus" className="line-clamp-2">
          {product.title}
        </Text>
        {price && (
          <Text size="small" className="text-ui-fg-subtle">
            <bdi>
              {formatIn(locale).money(price.amount, price.currency_code)}
            </bdi>
          </Text>
        )}
        {!product.in_stock && (
          <Text size="xsmall" className="text-ui-fg-error">
            {text("content.preview.soldOut")}
          </Text>
        )}
      </div>
    </article>
  )
}
