import { useTranslation } from "react-i18next"
import { NAMESPACE } from "../../i18n/texts"

/**
 * What a kind of record, or a field, is called. A model that a host has added
 * has no text here: it is called by its name.
 */
export function useModelName(): (name: string) => string {
  return useName("models")
}

export function useFieldName(): (name: string) => string {
  return useName("fields")
}

function useName(group: "models" | "fields") {
  const { t } = useTranslation(NAMESPACE)
  return (name: string) =>
    String(
      t(`languages.names.${group}.${name}`, {
        ns: NAMESPACE,
        defaultValue: name.replaceAll("_", " "),
      })
    )
}
