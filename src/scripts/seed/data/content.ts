import type { SectionType } from "../../../modules/content/constants"
import { text } from "./build"
import type { Bilingual } from "./types"

export type DemoBanner = {
  title: Bilingual
  subtitle: Bilingual
  button: Bilingual
  /** Category whose scene it shows and where it leads. */
  category: string
  placement: "home" | "cart"
}

export const demoBanners: DemoBanner[] = [
  {
    title: text("Fresh every morning", "طازج كل صباح"),
    subtitle: text("Fruit picked for today", "فواكه قُطفت ليومك"),
    button: text("See the fruit", "شاهد الفواكه"),
    category: "fruits",
    placement: "home",
  },
  {
    title: text("The pantry is full", "المؤونة عامرة"),
    subtitle: text("Rice by the kilo or the sack", "أرز بالكيلو أو بالكيس"),
    button: text("Fill up", "املأ مؤونتك"),
    category: "rice-grains",
    placement: "home",
  },
  {
    title: text("Something sweet?", "شيء من الحلو؟"),
    subtitle: text("Dates and nuts for guests", "تمور ومكسرات لضيوفك"),
    button: text("Add some", "أضف القليل"),
    category: "dates",
    placement: "cart",
  },
]

export type DemoSection = {
  title: Bilingual
  subtitle?: Bilingual
  type: SectionType
  limit: number
  window_days?: number
  category?: string
}

export const demoSections: DemoSection[] = [
  {
    title: text("Picked for you", "مختارات لك"),
    subtitle: text("What we would take home", "ما نأخذه إلى بيوتنا"),
    type: "featured",
    limit: 8,
  },
  {
    title: text("Combo deals", "عروض مجمعة"),
    subtitle: text("Together they cost less", "معًا بسعر أقل"),
    type: "combos",
    limit: 6,
  },
  {
    title: text("Selling fast", "الأكثر طلبًا"),
    type: "trending",
    limit: 10,
    window_days: 30,
  },
  {
    title: text("On sale", "تخفيضات"),
    type: "on_sale",
    limit: 10,
  },
  {
    title: text("Fruit", "الفواكه"),
    type: "category",
    category: "fruits",
    limit: 10,
  },
  {
    title: text("New in the shop", "وصل حديثًا"),
    type: "new",
    limit: 10,
    window_days: 60,
  },
]

/** Every so many products of the catalogue is a featured one. */
export const FEATURED_EVERY = 17

export const demoSettings: Record<string, Bilingual> = {
  name: text("Sapt Market", "سوق سبت"),
  tagline: text(
    "Groceries by the piece and by the kilo",
    "بقالة بالحبة والكيلو"
  ),
  about: text(
    "A neighbourhood market that delivers within the hour.",
    "سوق الحي يوصل إليك خلال ساعة."
  ),
  address: text("King Fahd Road, Riyadh", "طريق الملك فهد، الرياض"),
  opening_note: text(
    "In Ramadan we are open until two in the night.",
    "في رمضان نفتح حتى الثانية ليلًا."
  ),
  terms: text(
    "Prices include VAT. An order is binding when it is confirmed.",
    "الأسعار شاملة ضريبة القيمة المضافة. يصبح الطلب ملزمًا عند تأكيده."
  ),
  privacy: text(
    "We use your address and number for the delivery only.",
    "نستخدم عنوانك ورقمك للتوصيل فقط."
  ),
  returns: text(
    "What is not fresh comes back at the door, and you pay nothing.",
    "ما ليس طازجًا يعاد عند الباب ولا تدفع شيئًا."
  ),
}
