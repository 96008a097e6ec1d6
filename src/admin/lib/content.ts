import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import type { z } from "@medusajs/framework/zod"
import type {
  createAdminBanner,
  updateAdminBanner,
} from "../../api/admin/content/banners/contract"
import type {
  createAdminHomepageSection,
  updateAdminHomepageSection,
} from "../../api/admin/content/homepage-sections/contract"
import type { updateAdminSettings } from "../../api/admin/content/settings/contract"
import type { updateAdminCategoryContent } from "../../api/admin/content/categories/contract"
import type { updateAdminProductContent } from "../../api/admin/content/products/contract"
import type {
  adminBannerShape,
  adminCategoryContentShape,
  adminProductContentShape,
  adminSectionShape,
  adminSettingsShape,
  homepageSectionShape,
  storeBannerShape,
} from "../../api/content-schemas"
import { api } from "./client"

/* The contracts' types, and only the types: see `types.ts`. */
export type Banner = z.infer<typeof adminBannerShape>
export type HomepageSection = z.infer<typeof adminSectionShape>
export type Settings = z.infer<typeof adminSettingsShape>
type Body<Contract extends { body?: z.ZodType }> = z.input<
  NonNullable<Contract["body"]>
>
export type BannerBody = Body<typeof createAdminBanner>
export type SectionBody = Body<typeof createAdminHomepageSection>
export type SettingsBody = Body<typeof updateAdminSettings>
export type ProductContent = z.infer<typeof adminProductContentShape>
export type ProductContentBody = Body<typeof updateAdminProductContent>
export type CategoryContent = z.infer<typeof adminCategoryContentShape>
export type CategoryContentBody = Body<typeof updateAdminCategoryContent>
export type Preview = {
  banners: z.infer<typeof storeBannerShape>[]
  sections: z.infer<typeof homepageSectionShape>[]
}

const CONTENT = ["saptmarkets", "content"]
const PATH = "/admin/content"
/** More than a merchant keeps: they are ordered by hand. */
const ALL = 200

export function useBanners(enabled: boolean) {
  return useQuery({
    queryKey: [...CONTENT, "banners"],
    enabled,
    queryFn: async () => {
      const { banners } = await api<{ banners: Banner[] }>(`${PATH}/banners`, {
        query: { limit: ALL },
      })
      return banners
    },
  })
}

export function useHomepageSections(enabled: boolean) {
  return useQuery({
    queryKey: [...CONTENT, "sections"],
    enabled,
    queryFn: async () => {
      const { homepage_sections } = await api<{
        homepage_sections: HomepageSection[]
      }>(`${PATH}/homepage-sections`, { query: { limit: ALL } })
      return homepage_sections
    },
  })
}

export function useContentSettings(enabled: boolean) {
  return useQuery({
    queryKey: [...CONTENT, "settings"],
    enabled,
    refetchOnWindowFocus: false,
    queryFn: async () => {
      const answer = await api<{ settings: Settings }>(`${PATH}/settings`)
      return answer.settings
    },
  })
}

/** Locales of content, that of the untranslated texts first. */
export function useContentLocales(): string[] {
  const settings = useContentSettings(true)
  const locales = settings.data?.locales ?? []
  return [...locales]
    .sort((a, b) => Number(b.is_default) - Number(a.is_default))
    .map(({ code }) => code)
}

/** Banners and homepage as a shopper of a branch sees them. */
export function useHomepagePreview(asked: {
  locale: string
  currency?: string
  channel?: string
}) {
  const { locale, currency, channel } = asked
  return useQuery({
    queryKey: [...CONTENT, "preview", asked],
    queryFn: () =>
      api<Preview>(`${PATH}/homepage`, {
        locale,
        query: { currency_code: currency, sales_channel_id: channel },
      }),
  })
}

/**
 * What the shop says of a product.
 * @param state changes with the product: its pictures are read anew
 */
export function useProductContent(id: string, state: string, enabled: boolean) {
  return useQuery({
    queryKey: [...CONTENT, "product", id, state],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const path = `${PATH}/products/${id}`
      return (await api<{ product_content: ProductContent }>(path))
        .product_content
    },
  })
}

export function useSaveProductContent(id: string) {
  return useContentChange((body: ProductContentBody) =>
    api(`${PATH}/products/${id}`, { method: "POST", body })
  )
}

/** The picture of a category. */
export function useCategoryContent(id: string, enabled: boolean) {
  return useQuery({
    queryKey: [...CONTENT, "category", id],
    enabled,
    queryFn: async () => {
      const path = `${PATH}/categories/${id}`
      return (await api<{ category_content: CategoryContent }>(path))
        .category_content
    },
  })
}

export function useSaveCategoryContent(id: string) {
  return useContentChange((body: CategoryContentBody) =>
    api(`${PATH}/categories/${id}`, { method: "POST", body })
  )
}

export function useSaveBanner() {
  return useContentChange(
    ({ id, body }: { id?: string; body: Body<typeof updateAdminBanner> }) =>
      api(`${PATH}/banners${id ? `/${id}` : ""}`, { method: "POST", body })
  )
}

export function useSaveSection() {
  return useContentChange(
    ({
      id,
      body,
    }: {
      id?: string
      body: Body<typeof updateAdminHomepageSection>
    }) =>
      api(`${PATH}/homepage-sections${id ? `/${id}` : ""}`, {
        method: "POST",
        body,
      })
  )
}

export function useSaveSettings() {
  return useContentChange((body: SettingsBody) =>
    api(`${PATH}/settings`, { method: "POST", body })
  )
}

export type OrderedKind = "banners" | "homepage-sections"

export function useOrderContent(kind: OrderedKind) {
  return useContentChange((ids: string[]) =>
    api(`${PATH}/${kind}/order`, { method: "POST", body: { ids } })
  )
}

export function useDeleteContent(kind: OrderedKind) {
  return useContentChange((id: string) =>
    api(`${PATH}/${kind}/${id}`, { method: "DELETE" })
  )
}

function useContentChange<Input>(
  mutationFn: (input: Input) => Promise<unknown>
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: () => client.invalidateQueries({ queryKey: CONTENT }),
  })
}
