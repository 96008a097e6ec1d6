import { useCallback } from "react"
import { useTranslation } from "react-i18next"
import { NAMESPACE, type TextKey } from "../i18n/texts"

export type Translate = (
  key: TextKey,
  params?: Record<string, string | number>
) => string

/** The suite's texts in the admin's language; a wrong key does not compile. */
export function useText(): Translate {
  const { t } = useTranslation(NAMESPACE)
  return useCallback<Translate>(
    (key, params) => String(t(key, { ...params, ns: NAMESPACE })),
    [t]
  )
}
