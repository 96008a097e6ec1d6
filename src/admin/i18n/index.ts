import { ar } from "./ar"
import { en } from "./en"
import { NAMESPACE } from "./texts"

/** The only file of this folder that Medusa's admin reads. */
export default {
  en: { [NAMESPACE]: en },
  ar: { [NAMESPACE]: ar },
}
