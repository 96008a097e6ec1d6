import { picture, product, text, unit } from "../build"
import type { DemoProduct } from "../types"

/** Cans and jars, sold by the piece and the carton. */
export const canned: DemoProduct[] = [
  product({
    code: 301,
    sku: "CAN-FUL",
    handle: "canned-fava-beans",
    title: text("Ful Medames Can", "فول مدمس معلب"),
    subtitle: text("400 g can", "علبة 400 جرام"),
    description: text(
      "Slow-cooked fava beans, ready to warm. Add oil, lemon and cumin.",
      "فول مطهو ببطء وجاهز للتسخين. أضف الزيت والليمون والكمون."
    ),
    category: "canned-food",
    brand: "Sufra",
    basic_unit: "piece",
    units: [
      unit("piece", "1", "3.25", { is_default: true }),
      unit("carton", "1", "36.00"),
      unit("crate", "1", "69.00"),
    ],
    stock: [960, 600],
    picture: picture("can", "#8a5a34", "#2e6b4f", "#eee6da", "bean"),
  }),
  product({
    code: 302,
    sku: "CAN-TUNA",
    handle: "canned-tuna",
    title: text("Tuna in Sunflower Oil", "تونة بزيت دوار الشمس"),
    subtitle: text("White solid pack, 160 g", "قطع بيضاء، 160 جرام"),
    description: text(
      "Firm white tuna packed in light oil. Rich in protein.",
      "تونة بيضاء متماسكة في زيت خفيف. غنية بالبروتين."
    ),
    category: "canned-food",
    brand: "Bahr",
    basic_unit: "piece",
    units: [
      unit("piece", "1", "6.95", { is_default: true }),
      unit("carton", "1", "78.00"),
    ],
    stock: [1200, 720],
    picture: picture("can", "#2d6ea3", "#123f66", "#e0eef6", "fish"),
  }),
  product({
    code: 303,
    sku: "CAN-TOMP",
    handle: "tomato-paste",
    title: text("Tomato Paste", "معجون طماطم"),
    subtitle: text("Double concentrate, 220 g", "مركّز مضاعف، 220 جرام"),
    description: text(
      "Ripe tomatoes cooked down to a thick paste. Nothing added but salt.",
      "طماطم ناضجة مطبوخة حتى تصبح معجونًا كثيفًا. لا يضاف إليها سوى الملح."
    ),
    category: "canned-food",
    brand: "Sufra",
    basic_unit: "piece",
    units: [
      unit("piece", "1", "2.75", { is_default: true }),
      unit("carton", "1", "30.00"),
    ],
    stock: [1400, 800],
    picture: picture("can", "#d0382c", "#3f8f46", "#fbe4de", "fruit"),
  }),
  product({
    code: 304,
    sku: "CAN-CHICK",
    handle: "canned-chickpeas",
    title: text("Canned Chickpeas", "حمص معلب"),
    subtitle: text("400 g can", "علبة 400 جرام"),
    description: text(
      "Tender boiled chickpeas in light brine. Ready for hummus or salad.",
      "حمص مسلوق طري في محلول ملحي خفيف. جاهز للحمص بالطحينة أو السلطة."
    ),
    category: "canned-food",
    brand: "Sufra",
    basic_unit: "piece",
    units: [
      unit("piece", "1", "3.50", { is_default: true }),
      unit("carton", "1", "39.00"),
    ],
    stock: [840, 480],
    picture: picture("can", "#e0b45a", "#8a3f2a", "#f8edd6", "bean"),
  }),
  product({
    code: 305,
    sku: "JAR-TAHINI",
    handle: "sesame-tahini",
    title: text("Sesame Tahini", "طحينة سمسم"),
    subtitle: text("Stone ground, smooth", "مطحونة على الحجر وناعمة"),
    description: text(
      "Hulled sesame ground to a silky paste. For hummus, mutabbal and sauces.",
      "سمسم مقشور مطحون حتى يصير ناعمًا كالحرير. للحمص والمتبل والصلصات."
    ),
    category: "canned-food",
    brand: "Tihama",
    basic_unit: "g",
    units: [
      unit("g", "400", "15.95", { is_default: true }),
      unit("g", "800", "29.95"),
    ],
    stock: [64000, 40000],
    picture: picture("jar", "#d9bd8b", "#5d6b3a", "#f5ecdb", "grain"),
  }),
]
